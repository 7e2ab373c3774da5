import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { overdue } from '../../../domain/actions/actions';
import type { ActionView } from '../../../excel/panel/review-view';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { PanelLink } from '../../components/PanelLink';
import { Actions, Text } from '../../components/View';
import { counted } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';
import { EditAction } from '../actions';
import { useAccountStyles } from './account.styles';
import { actionName, dueText } from './actions';

/** What is being done for an account; a click goes to the row of the action plan. */
export function OpenActions({
  account,
  asOf,
}: {
  readonly account: number;
  readonly asOf: number;
}): ReactElement | null {
  const { findGaps } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const review = usePanelState((state) => state.review?.accounts[account]);
  if (!review) return null;
  const { open, gaps } = review;
  return (
    <Section title={open.length > 0 ? `Actions (${open.length})` : 'Actions'}>
      {open.length === 0 && gaps === 0 && <Text muted>No open action, and no weak step that wants one.</Text>}
      <Rows>
        {open.map((action) => (
          <li key={action.address}>
            <OneAction action={action} asOf={asOf} />
          </li>
        ))}
      </Rows>
      {gaps > 0 && (
        <>
          <Text muted>
            {counted(gaps, 'weak step has', 'weak steps have')} no open action. Find gaps adds one for each, here and in
            the other accounts.
          </Text>
          <Actions>
            <Button disabledFocusable={busy} onClick={() => run(findGaps())}>
              Find gaps
            </Button>
          </Actions>
        </>
      )}
    </Section>
  );
}

function OneAction({ action, asOf }: { readonly action: ActionView; readonly asOf: number }): ReactElement {
  const styles = useAccountStyles();
  const { goToAction } = useActions();
  const [editing, setEditing] = useState(false);
  const { subMetric, step, owner, status } = action;
  const about = action.action ? subMetric || step : step;
  const late = overdue(action, asOf);
  const line = (
    <>
      {about && `${about} · `}
      <span className={mergeClasses(late && styles.late)}>{dueText(action, asOf)}</span>
      {[owner, status].filter(Boolean).map((part) => ` · ${part}`)}
    </>
  );
  return (
    <>
      <RowButton title={actionName(action)} lines={[line]} onClick={() => run(goToAction(action))} />
      {editing ? (
        <EditAction action={action} asOf={asOf} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.under}>
          <PanelLink onClick={() => setEditing(true)} aria-label={`Change or close: ${actionName(action)}`}>
            Change or close
          </PanelLink>
        </div>
      )}
    </>
  );
}
