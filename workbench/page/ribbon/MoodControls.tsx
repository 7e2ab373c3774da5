import { Input, Label, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Fault } from '../../host';
import { GroupFrame } from './GroupFrame';
import { DELAYS } from '../state/moods';
import { useWorkbench } from '../useView';

const useStyles = makeStyles({
  switches: {
    display: 'grid',
    gridTemplateRows: 'repeat(2, 30px)',
    gridAutoFlow: 'column',
    columnGap: '12px',
    paddingTop: '4px',
  },
  switch: { whiteSpace: 'nowrap' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'auto auto',
    gridAutoRows: '30px',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 4px 0',
  },
  label: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase300 },
  number: { width: '64px' },
  about: {
    width: '280px',
    margin: '4px 4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Choose(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange(value: string): void;
}): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <Label htmlFor={id} className={styles.label}>
        {props.label}
      </Label>
      <Select id={id} size="small" value={props.value} onChange={(_, { value }) => props.onChange(value)}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </>
  );
}

function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }): JSX.Element {
  const styles = useStyles();
  return (
    <Switch className={styles.switch} label={label} checked={on} onChange={(_, { checked }) => onChange(checked)} />
  );
}

const FAULTS: readonly Choice[] = [
  { value: 'none', label: 'Goes well' },
  { value: 'fail', label: 'Is refused' },
  { value: 'drop', label: 'Loses its answer' },
];

/** Lets a request of the add-in go wrong; the counting starts when this is changed. */
function Faults(): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const { workbench, view } = useWorkbench();
  const [at, setAt] = useState(2);
  const choose = (kind: string, number: number): void => {
    const fault = kind === 'none' ? undefined : { at: number, kind: kind as Fault['kind'] };
    workbench.setMoods({ fault });
  };
  const kind = view.moods.fault?.kind ?? 'none';
  return (
    <div className={styles.fields}>
      <Label htmlFor={id} className={styles.label}>
        Request number
      </Label>
      <Input
        id={id}
        type="number"
        size="small"
        min={1}
        className={styles.number}
        value={String(at)}
        onChange={(_, { value }) => {
          const number = Math.max(1, Math.trunc(Number(value)) || 1);
          setAt(number);
          if (kind !== 'none') choose(kind, number);
        }}
      />
      <Choose label="from now on" value={kind} choices={FAULTS} onChange={(value) => choose(value, at)} />
    </div>
  );
}

const Switches = ({ children }: { children: ReactNode }): JSX.Element => (
  <div className={useStyles().switches}>{children}</div>
);

/** How this Excel behaves: everything an add-in has to live with. */
export function MoodControls(): JSX.Element {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  const { moods } = view;
  const delays = DELAYS.map(({ label, delay }) => ({ label, value: String(delay) }));
  return (
    <>
      <GroupFrame label="What this is for">
        <p className={styles.about}>
          Excel is not always in the mood: a cell is being edited, a sheet is protected, an answer comes late or not at
          all. Switch one on, then see what the add-in does.
        </p>
      </GroupFrame>
      <GroupFrame label="Workbook">
        <Switches>
          <Toggle
            label="Cell being edited"
            on={moods.cellEdit}
            onChange={(cellEdit) => workbench.setMoods({ cellEdit })}
          />
          <Toggle label="Protect this sheet" on={view.sheetProtected} onChange={(on) => workbench.protectSheet(on)} />
          <Toggle
            label="Read-only workbook"
            on={moods.readOnly}
            onChange={(readOnly) => workbench.setMoods({ readOnly })}
          />
          <Toggle label="Dark theme" on={moods.dark} onChange={(dark) => workbench.setMoods({ dark })} />
        </Switches>
      </GroupFrame>
      <GroupFrame label="Excel">
        <div className={styles.fields}>
          <Choose
            label="Answers"
            value={String(moods.delay)}
            choices={delays}
            onChange={(value) => workbench.setMoods({ delay: Number(value) })}
          />
          <Choose
            label="Blank cells"
            value={moods.blanks}
            choices={[
              { value: 'desktop', label: 'As on the desktop' },
              { value: 'web', label: 'As on the web' },
            ]}
            onChange={(value) => workbench.setMoods({ blanks: value === 'web' ? 'web' : 'desktop' })}
          />
        </div>
      </GroupFrame>
      <GroupFrame label="Requests of the add-in">
        <Faults />
      </GroupFrame>
    </>
  );
}
