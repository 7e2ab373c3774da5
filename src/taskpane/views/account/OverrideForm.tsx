import { Button, Field, type FieldProps, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { formatIso, parseIso } from '../../../domain/calendar/dates';
import type { ReportModel, Step } from '../../../domain/model/model';
import {
  type Override as OverrideRow,
  overrideFaults,
  type OverrideField,
  overrideProblems,
} from '../../../domain/model/overrides';
import type { AccountOverview } from '../../../domain/review/overview';
import { SCORE_LIMITS } from '../../../domain/arithmetic/limits';
import { numberWithin } from '../../components/fields/TextField';
import { Actions, Text } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 1fr) minmax(0, 2fr)',
    columnGap: '8px',
    alignItems: 'start',
  },
  input: { width: '100%', minWidth: 0 },
});

/** Days that a new override is given at first. */
const USUAL_DAYS = 90;

/** Whoever made an override mostly makes the next one too. */
let lastAuthor = '';

export interface OverrideFormProps {
  readonly account: AccountOverview;
  readonly step: Step;
  readonly model: ReportModel;
  readonly onClose: () => void;
}

/** Sets a step's score by hand, with who says so, why, and until when. */
export default function OverrideForm({ account, step, model, onClose }: OverrideFormProps): ReactElement {
  const styles = useStyles();
  const { overrideStep } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const asOf = Math.floor(model.settings.asOf);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [author, setAuthor] = useState(lastAuthor);
  const [until, setUntil] = useState(formatIso(asOf + USUAL_DAYS));
  const [tried, setTried] = useState(false);
  const { name } = account.account;
  const row: OverrideRow = {
    account: name,
    step: step.name,
    score: text.trim() === '' ? null : (numberWithin(SCORE_LIMITS)(text) ?? text),
    reason,
    author,
    until: parseIso(until) ?? null,
  };
  const faults = overrideFaults(row, model);
  const found = Object.values(faults).length > 0;
  // What no field can mend, such as a step that is scored directly by now.
  const problems = found ? [] : overrideProblems(row, [name], model);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (found || problems.length > 0) return;
    lastAuthor = author;
    if (await overrideStep(row)) onClose();
  };
  const wrong = (field: OverrideField): Pick<FieldProps, 'validationState' | 'validationMessage'> =>
    tried && faults[field] !== undefined ? { validationState: 'error', validationMessage: faults[field] } : {};
  return (
    <>
      <div className={styles.pair}>
        <Field label="Score" size="small" required {...wrong('score')}>
          <Input
            className={styles.input}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            autoFocus
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Field label="Until" size="small" required {...wrong('until')}>
          <Input
            className={styles.input}
            size="small"
            type="date"
            min={formatIso(asOf)}
            value={until}
            onChange={(_, { value }) => setUntil(value)}
          />
        </Field>
      </div>
      <Field label="Reason" size="small" required {...wrong('reason')}>
        <Textarea size="small" resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field
        label="Author"
        size="small"
        required
        {...wrong('author')}
        hint="The computed score stays visible on the sheet Score Overrides."
      >
        <Input
          className={styles.input}
          size="small"
          autoComplete="name"
          value={author}
          onChange={(_, { value }) => setAuthor(value)}
        />
      </Field>
      <span role="status">
        {(tried ? problems : []).map((problem) => (
          <Text key={problem}>▼ {problem}</Text>
        ))}
      </span>
      <Actions>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run(submit())}>
          Override
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </Actions>
    </>
  );
}
