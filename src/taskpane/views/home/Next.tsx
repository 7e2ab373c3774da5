import type { ReactElement } from 'react';
import { useState } from 'react';
import { PanelLink } from '../../components/PanelLink';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { counted } from '../../format';
import { NO_FILTER } from '../../state/attention';
import { type NextStep, nextSteps } from './steps';
import type { PanelActions, PanelState } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';

/** More than that are shown when they are asked for. */
const MOST = 4;

/** What to do next, first things first. */
export function Next(): ReactElement {
  const actions = useActions();
  const [all, setAll] = useState(false);
  const busy = usePanelState((state) => state.busy !== null);
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const review = usePanelState((state) => state.review);
  const standing = usePanelState((state) => state.standing);
  const update = usePanelState((state) => state.update);
  const steps = nextSteps({ report, overview, review, standing, update });
  const more = steps.length - MOST;
  return (
    <Section title="What to do next">
      {steps.length === 0 && <Text muted>Nothing waits here.</Text>}
      <Rows>
        {steps.slice(0, all || more === 1 ? undefined : MOST).map((step, i) => {
          const { title, why, act } = told(step, actions, report);
          return (
            <li key={`${step.kind} ${i}`}>
              <RowButton title={title} lines={[why]} onClick={() => !busy && act()} />
            </li>
          );
        })}
      </Rows>
      {more > 1 && !all && (
        <Text muted>
          <PanelLink inline onClick={() => setAll(true)}>
            Show {more} more
          </PanelLink>
        </Text>
      )}
    </Section>
  );
}

interface Told {
  readonly title: string;
  readonly why: string;
  readonly act: () => void;
}

function told(step: NextStep, actions: PanelActions, report: PanelState['report']): Told {
  const { show, setFilter, openUpdate, findGaps, openSheet, goTo, goToAccount, openTemplate, takeSnapshot } = actions;
  const attention = (reason: 'ends' | 'unscored' | 'stale') => () => {
    setFilter({ ...NO_FILTER, reason });
    show('attention');
  };
  const accounts = (count: number): string => counted(count, 'account', 'accounts');
  switch (step.kind) {
    case 'newer':
      return {
        title: 'Update the report',
        why: `${step.news} in "${step.source}" since it was last read`,
        act: () => run(openUpdate()),
      };
    case 'empty':
      return {
        title: 'Type the first account',
        why: 'Its name, then its scores; the sheet computes the rest',
        act: () => run(goToAccount(0)),
      };
    case 'problems':
      return {
        title: 'Check the data',
        why: `${counted(step.count, 'value of an account is', 'values of accounts are')} wrong or doubtful`,
        act: () => show('report'),
      };
    case 'gaps':
      return {
        title: 'Find gaps',
        why: `${counted(step.count, 'weak step has', 'weak steps have')} no open action: adds one for each`,
        act: () => run(findGaps()),
      };
    case 'overdue':
      return {
        title: `See to ${counted(step.count, 'overdue action', 'overdue actions')}`,
        why: 'Opens the action plan',
        act: () => run(openSheet({ key: 'actions' })),
      };
    case 'risen':
      return {
        title: `Close ${counted(step.count, 'action', 'actions')}`,
        why: 'The score that was wanted is reached',
        act: () => show('change'),
      };
    case 'ends':
      return {
        title: `Renew ${accounts(step.count)}`,
        why: 'The contract has ended or ends soon',
        act: attention('ends'),
      };
    case 'unscored':
      return { title: `Score ${accounts(step.count)}`, why: 'There is no score at all', act: attention('unscored') };
    case 'stale':
      return {
        title: `Score ${accounts(step.count)} again`,
        why: `Scores are older than ${counted(report?.model.settings.staleDays ?? 0, 'day', 'days')}`,
        act: attention('stale'),
      };
    case 'deals': {
      const { sheetId, sheetName, address } = step.first;
      return {
        title: `Verify ${counted(step.count, 'deal', 'deals')}`,
        why: `Not verified in time on "${sheetName}", so the forecast drifts`,
        act: () => run(goTo({ sheetId, sheetName, address })),
      };
    }
    case 'example':
      return {
        title: `Fill in "${step.standing.sheets[0].name}"`,
        why: 'Its figures are still those of the example',
        act: () => run(openTemplate(step.standing)),
      };
    case 'snapshot':
      return {
        title: 'Take a snapshot',
        why: 'Keeps the scores of today, for the next review to compare with',
        act: () => run(takeSnapshot()),
      };
  }
}
