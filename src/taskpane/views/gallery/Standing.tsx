import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { counted, listed } from '../../format';
import type { StandingTemplate } from '../../../excel/panel/standing';
import { isSwitchable, TEMPLATES } from '../../../templates/registry';
import type { Template } from '../../../templates/template';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import type { TemplateTask } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';
import { ResetExample } from './ResetExample';
import { useGalleryStyles } from './gallery.styles';

interface Task {
  readonly task: TemplateTask;
  readonly label: string;
}

const SWITCH = { native: 'Use add-in functions', addin: 'Use native formulas' } as const;

/** @param newBooks whether this Excel opens new workbooks for an add-in; where not, how to go on by hand is said with the copy */
const tasksOf = ({ formulas }: StandingTemplate, template: Template, newBooks: boolean): Task[] => [
  { task: 'refresh', label: 'Refresh' },
  { task: 'clear', label: 'Clear example' },
  // It asks first.
  { task: 'restore', label: 'Reset example' },
  ...(isSwitchable(template) ? [{ task: 'switch', label: SWITCH[formulas] } as const] : []),
  { task: 'copy', label: 'Copy to send out' },
  ...(newBooks ? [{ task: 'copyAlone', label: 'Copy as new workbook' } as const] : []),
];

/** What of ours stands in this workbook, and what to do next. */
export function Standing(): ReactElement {
  const styles = useGalleryStyles();
  const { show } = useActions();
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const reading = usePanelState((state) => state.reading);
  const standing = usePanelState((state) => state.standing);
  const known = standing.filter(({ template }) => TEMPLATES.some(({ id }) => id === template));
  return (
    <Section title="In this workbook">
      {!report && known.length === 0 && (
        <Text>
          {reading === 'first'
            ? 'Looking at the workbook …'
            : 'Nothing of ours stands here yet. Build the account report, or add one of the templates below.'}
        </Text>
      )}
      <ul className={styles.cards}>
        {report && overview ? (
          <li className={styles.card}>
            <h3 className={styles.title}>Account report</h3>
            <p className={styles.needs}>
              {counted(overview.accounts.length, 'account', 'accounts')} on "{report.sheetName}". Next: see which of
              them need attention.
            </p>
            <div className={styles.actions}>
              <Button size="small" onClick={() => show('report')}>
                Show
              </Button>
              <Button size="small" onClick={() => show('attention')}>
                Attention
              </Button>
            </div>
          </li>
        ) : (
          reading !== 'first' && (
            <li className={styles.card}>
              <h3 className={styles.title}>Account report</h3>
              <p className={styles.needs}>Not in this workbook yet.</p>
              <div className={styles.actions}>
                <Button size="small" onClick={() => show('report')}>
                  Choose what to build from
                </Button>
              </div>
            </li>
          )
        )}
        {known.map((one) => (
          <StandingCard key={`${one.template} ${one.instance}`} standing={one} />
        ))}
      </ul>
    </Section>
  );
}

/** What to do next with a template, or what it answers where that is done. */
function nextFor({ example, answer }: StandingTemplate): string {
  return example ? 'Next: type over the example, or clear it and type your own.' : answer;
}

function StandingCard({ standing }: { readonly standing: StandingTemplate }): ReactElement {
  const styles = useGalleryStyles();
  const { onTemplate, openTemplate } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const report = usePanelState((state) => state.report !== null);
  const newBooks = usePanelState((state) => state.newBooks);
  const template = TEMPLATES.find(({ id }) => id === standing.template)!;
  const names = listed(standing.sheets.map(({ name }) => `"${name}"`));
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{template.title}</h3>
      <p className={styles.needs}>
        On {names}. {nextFor(standing)}
      </p>
      <div className={styles.actions}>
        <Button size="small" aria-label={`Open ${names}`} onClick={() => run(openTemplate(standing))}>
          Open
        </Button>
        {report && template.scores !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => run(onTemplate('score', standing))}>
            {template.scores}
          </Button>
        )}
        {tasksOf(standing, template, newBooks).map(({ task, label }) =>
          task === 'restore' ? (
            <ResetExample key={task} standing={standing} names={names} />
          ) : (
            <Button
              key={task}
              size="small"
              disabledFocusable={busy}
              aria-label={`${label}: ${names}`}
              onClick={() => run(onTemplate(task, standing))}
            >
              {label}
            </Button>
          ),
        )}
      </div>
    </li>
  );
}
