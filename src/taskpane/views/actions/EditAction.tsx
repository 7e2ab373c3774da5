import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ACTION_STATUSES, isOpen } from '../../../domain/actions/actions';
import type { ActionEdit } from '../../../domain/actions/edits';
import { formatIso, parseIso } from '../../../domain/calendar/dates';
import type { ActionView } from '../../../excel/panel/review-view';
import { Actions } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '8px 12px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
  },
  input: { width: '100%', minWidth: 0 },
});

/** As many characters as the sheet takes. */
const LONGEST = { action: 500, owner: 120, result: 500 } as const;

export interface EditActionProps {
  readonly action: ActionView;
  readonly asOf: number;
  readonly onClose: () => void;
}

/** An open action, changed or closed from the panel; what is left as it is is not written. */
export default function EditAction({ action, asOf, onClose }: EditActionProps): ReactElement {
  const styles = useStyles();
  const { editActions } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const [text, setText] = useState(action.action);
  const [owner, setOwner] = useState(action.owner);
  const [due, setDue] = useState(dayText(action.due));
  const [status, setStatus] = useState<string>(action.status);
  const [result, setResult] = useState('');
  const day = due === '' ? null : parseIso(due);
  const statuses = ACTION_STATUSES.some((one) => one === status) ? ACTION_STATUSES : [status, ...ACTION_STATUSES];

  const change: ActionEdit['change'] = {
    ...(text !== action.action && { action: text }),
    ...(owner !== action.owner && { owner }),
    ...(due !== dayText(action.due) && day !== undefined && { due: day }),
    ...(status !== action.status && { status }),
    ...(result !== '' && { result }),
  };
  const submit = async (): Promise<void> => {
    if (Object.keys(change).length === 0 || (await editActions([{ of: action, row: action.row, change }]))) onClose();
  };
  return (
    <div className={styles.form}>
      <Field label="Action" size="small">
        <Textarea
          size="small"
          resize="vertical"
          rows={5}
          autoFocus
          maxLength={LONGEST.action}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Owner" size="small">
          <Input
            className={styles.input}
            size="small"
            maxLength={LONGEST.owner}
            value={owner}
            onChange={(_, { value }) => setOwner(value)}
          />
        </Field>
        <Field
          label="Due"
          size="small"
          hint={typeof action.due === 'string' && action.due !== '' && due === '' ? `Now: ${action.due}` : undefined}
        >
          <Input
            className={styles.input}
            size="small"
            type="date"
            value={due}
            onChange={(_, { value }) => setDue(value)}
          />
        </Field>
      </div>
      <Field
        label="Status"
        size="small"
        hint={isOpen({ status }) ? undefined : `Closed as of ${formatIso(Math.floor(asOf))}, the as-of date.`}
      >
        <Select size="small" value={status} onChange={(_, { value }) => setStatus(value)}>
          {statuses.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field label="Result" size="small">
        <Input
          className={styles.input}
          size="small"
          maxLength={LONGEST.result}
          value={result}
          onChange={(_, { value }) => setResult(value)}
        />
      </Field>
      <Actions>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run(submit())}>
          Save action
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </Actions>
    </div>
  );
}

const dayText = (due: ActionView['due']): string => (typeof due === 'number' ? formatIso(Math.floor(due)) : '');
