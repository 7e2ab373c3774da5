import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DataIssue } from '../../../domain/review/checks';
import type { Overview } from '../../../domain/review/overview';
import { Hidden } from '../../components/Hidden';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { ShowMore, Text } from '../../components/View';
import { counted, grouped } from '../../format';
import { own } from '../../theme';
import { run, useActions } from '../../usePanel';
import { PROBLEMS_ID } from '../Footer';

const useStyles = makeStyles({
  anchor: { outlineStyle: 'none' },
  problem: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '8px' },
  icon: { fontSize: '16px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  error: { color: own.bad },
});

/** Problems shown at first, and at most: a tracker gone wrong has hundreds. */
const FIRST = 5;
const MOST = 100;

/** What is wrong or doubtful in the accounts, each a click from its cell. */
export function DataProblems({ overview }: { readonly overview: Overview }): ReactElement {
  const styles = useStyles();
  const { findBlanks } = useActions();
  const [all, setAll] = useState(false);
  const { issues, blankScores, allScores } = overview.check;
  const shown = issues.slice(0, all ? MOST : FIRST);
  return (
    <div id={PROBLEMS_ID} tabIndex={-1} className={styles.anchor}>
      <Section title={issues.length > 0 ? `Check my data (${issues.length})` : 'Check my data'}>
        {issues.length === 0 && <Text muted>Every value can be read.</Text>}
        <Rows>
          {shown.map((issue, i) => (
            <li key={i}>
              <Problem issue={issue} />
            </li>
          ))}
        </Rows>
        {issues.length > FIRST && <ShowMore all={all} onChange={setAll} first={FIRST} of={issues.length} most={MOST} />}
        <div>
          <Button size="small" onClick={() => run(findBlanks())}>
            Check formulas for blanks
          </Button>
        </div>
        {blankScores > 0 && (
          <Text muted>
            {grouped(blankScores)} of {counted(allScores, 'score', 'scores')} not given yet. Blank is not 0: it counts
            for nothing.
          </Text>
        )}
      </Section>
    </div>
  );
}

function Problem({ issue }: { readonly issue: DataIssue }): ReactElement {
  const styles = useStyles();
  const { goToIssue } = useActions();
  const error = issue.severity === 'error';
  const Icon = error ? ErrorCircleRegular : WarningRegular;
  const line = (
    <span className={styles.problem}>
      <span className={mergeClasses(styles.icon, error && styles.error)} aria-hidden="true">
        <Icon />
      </span>
      <span>
        <Hidden>{error ? 'Error: ' : 'Warning: '}</Hidden>
        {issue.message}
      </span>
    </span>
  );
  return <RowButton lines={[line]} onClick={() => run(goToIssue(issue))} />;
}
