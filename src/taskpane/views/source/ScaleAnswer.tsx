import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Mapping, ScaleId } from '../../../domain/tracker';
import { Answer, OPEN } from './Answer';
import { useSourceStyles } from './source.styles';

interface ScaleAnswerProps {
  readonly name: string;
  readonly hint?: string;
  readonly scale?: ScaleId;
  readonly scales: Mapping['scales'];
  readonly onChoose: (scale: ScaleId) => void;
}

/** Chosen to type the ends of a scale that is none of those listed. */
const OTHER = 'other';

/** The scale of a column: one of those that are known, or its ends. */
export function ScaleAnswer({ name, hint, scale, scales, onChoose }: ScaleAnswerProps): ReactElement {
  const [typing, setTyping] = useState(false);
  return (
    <>
      <Answer
        label={`Scale of ${name}`}
        hint={hint}
        value={typing ? OTHER : (scale ?? OPEN)}
        choices={[...scales, { id: OTHER, name: 'Another: its lowest and highest …' }]}
        onChoose={(value) => {
          setTyping(value === OTHER);
          if (value !== OTHER) onChoose(value as ScaleId);
        }}
      />
      {typing && (
        <Ends
          name={name}
          onChoose={(chosen) => {
            setTyping(false);
            onChoose(chosen);
          }}
        />
      )}
    </>
  );
}

const numberOf = (text: string): number | undefined => {
  const clean = text.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d{1,6}(\.\d{1,4})?$/.test(clean) ? Number(clean) : undefined;
};

function Ends({ name, onChoose }: Pick<ScaleAnswerProps, 'name' | 'onChoose'>): ReactElement {
  const styles = useSourceStyles();
  const [worst, setWorst] = useState('');
  const [best, setBest] = useState('');
  const [low, high] = [numberOf(worst), numberOf(best)];
  const known = low !== undefined && high !== undefined;
  const same = known && low === high;
  const take = (): void => {
    if (known && !same) onChoose(`from:${low}:${high}`);
  };
  const onKeyDown = ({ key }: { key: string }): void => {
    if (key === 'Enter') take();
  };
  return (
    <div className={styles.pair}>
      <Field
        size="small"
        label={`Counts as 0 in ${name}`}
        validationState={same ? 'error' : 'none'}
        validationMessage={same ? 'Type two different numbers' : undefined}
      >
        <Input size="small" value={worst} onChange={(_, { value }) => setWorst(value)} onKeyDown={onKeyDown} />
      </Field>
      <Field size="small" label={`Counts as 10 in ${name}`}>
        <Input size="small" value={best} onChange={(_, { value }) => setBest(value)} onKeyDown={onKeyDown} />
      </Field>
      <Button size="small" disabledFocusable={!known || same} onClick={take}>
        Use these ends
      </Button>
    </div>
  );
}
