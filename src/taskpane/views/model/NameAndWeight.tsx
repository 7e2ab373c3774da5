import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { numberWithin, TextField } from '../../components/fields/TextField';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px', columnGap: '8px' },
});

interface NameAndWeightProps {
  readonly kind: string;
  readonly name: string;
  readonly weight: number;
  readonly readOnly: boolean;
  readonly onName: (name: string) => void;
  readonly onWeight: (weight: number) => void;
}

const WEIGHTS = { min: 0, max: 1000 };

/** The two fields of a step or a sub-metric. */
export function NameAndWeight({ kind, name, weight, readOnly, onName, onWeight }: NameAndWeightProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <TextField
        label={kind}
        value={name}
        show={(text) => text}
        read={(text) => (text.trim() === '' ? undefined : text)}
        allowed="Type a name."
        readOnly={readOnly}
        onChange={onName}
      />
      <TextField
        label="Weight"
        numeric
        value={weight}
        show={String}
        read={numberWithin(WEIGHTS)}
        allowed="0 or more"
        readOnly={readOnly}
        onChange={onWeight}
      />
    </div>
  );
}
