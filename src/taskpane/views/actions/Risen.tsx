import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { type Risen as RisenAction, risenResult } from '../../../domain/actions/risen';
import type { ActionView } from '../../../excel/panel/review-view';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { Actions, ShowMore, Text } from '../../components/View';
import { counted } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';

/** Actions shown at first. */
const FIRST = 5;

/** Asks whether actions that have reached what they were opened for are closed, with that result. */
export default function Risen({ risen }: { readonly risen: readonly RisenAction<ActionView>[] }): ReactElement {
  const { editActions, goToAction } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const [all, setAll] = useState(false);
  const close = async (): Promise<void> => {
    await editActions(
      risen.map((one) => ({
        of: one.action,
        row: one.action.row,
        change: { status: 'done', result: risenResult(one) },
      })),
    );
  };
  const what = counted(risen.length, 'open action has', 'open actions have');
  return (
    <Section title={`Reached (${risen.length})`}>
      <Text>{what} reached the score wanted. Close with that result?</Text>
      <Rows>
        {risen.slice(0, all ? undefined : FIRST).map((one) => (
          <li key={one.action.address}>
            <RowButton
              title={one.action.account}
              lines={[`${one.action.subMetric || one.action.step} · ${risenResult(one)}`]}
              onClick={() => run(goToAction(one.action))}
            />
          </li>
        ))}
      </Rows>
      {risen.length > FIRST && <ShowMore all={all} onChange={setAll} first={FIRST} of={risen.length} />}
      <Actions>
        <Button disabledFocusable={busy} onClick={() => run(close())}>
          Close {counted(risen.length, 'action', 'actions')}
        </Button>
      </Actions>
    </Section>
  );
}
