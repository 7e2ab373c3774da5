import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { formatIso, parseIso } from '../../../domain/calendar/dates';
import type { Settings } from '../../../domain/model/model';
import { Actions } from '../../components/View';
import { PanelLink } from '../../components/PanelLink';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  input: { width: '100%', minWidth: 0, maxWidth: '180px' },
});

/** The way to another as-of date, without leaving the panel. */
export function AsOf({ settings }: { readonly settings: Settings }): ReactElement {
  const styles = useStyles();
  const { setAsOf } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return <PanelLink onClick={() => setText(formatIso(Math.floor(settings.asOf)))}>Change the as-of date</PanelLink>;
  const day = parseIso(text);
  const move = (to: number | 'today'): void => {
    setText(null);
    run(setAsOf(to));
  };
  return (
    <div className={styles.form}>
      <Field
        label="As-of date"
        size="small"
        hint={`The day that the report speaks of. ${settings.asOfFollowsToday ? 'It follows today; another day stays as it is set.' : 'It stays as it is set; choose today, and it follows today again.'}`}
      >
        <Input
          className={styles.input}
          size="small"
          type="date"
          autoFocus
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Actions>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || day === undefined}
          onClick={() => day !== undefined && move(day)}
        >
          Set date
        </Button>
        {!settings.asOfFollowsToday && (
          <Button size="small" disabledFocusable={busy} onClick={() => move('today')}>
            Follow today
          </Button>
        )}
        <Button size="small" onClick={() => setText(null)}>
          Cancel
        </Button>
      </Actions>
    </div>
  );
}
