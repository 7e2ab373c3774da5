import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { PanelLink } from '../components/PanelLink';
import { Section } from '../components/Section';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { HELP, helpPage } from '../state/help';
import type { ThemeChoice } from '../state/types';
import { useActions, usePanelState } from '../usePanel';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '8px', margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  says: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: {
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

const VIEWS = [
  ['Home', 'What of ours stands in this workbook, with its answer, and what to do next, first things first.'],
  [
    'Report',
    'Builds the report and brings it up to date. Refresh is safe at any time: it writes only what has changed. Before a review it finds gaps, after it keeps a snapshot; then it shows what moved.',
  ],
  ['Account', 'Follows the row you select. Type 0 to 10, or nothing for not scored; Enter writes it into the sheet.'],
  [
    'Attention',
    'The accounts below the limit, largest ARR first; then those that fall, end soon, are behind pace, stale or not scored, each with its reasons. Healthy accounts are counted. A click goes to the row.',
  ],
  [
    'Functions',
    'A form for each AMPR function. Select cells in the sheet and press the button beside an argument to use them.',
  ],
  ['Model', 'Names, weights and limits. You see what a change does to the accounts before you apply it.'],
] as const;

const THEMES = [
  ['auto', 'As in Office or the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const satisfies readonly (readonly [ThemeChoice, string])[];

/** How it works, in a few lines, and what to tell support. */
export default function HelpView(): ReactElement {
  const styles = useStyles();
  const { setTheme } = useActions();
  const topic = usePanelState((state) => state.helpOn);
  const choice = usePanelState((state) => state.theme.choice);
  return (
    <View>
      <ViewTitle>Help</ViewTitle>
      <Section title="How it works">
        <Text>
          Every account climbs five steps. Each step is the mean of its sub-metrics, scored 0 to 10, and the overall
          score is the mean of the steps. What is not scored counts for nothing; 0 is a score. A low score asks: which
          step, which sub-metric, what do we do about it?
        </Text>
        <Text>Everything stays in your workbook: nothing is sent anywhere.</Text>
      </Section>
      <Section title="The views">
        <dl className={styles.list}>
          {VIEWS.map(([name, says]) => (
            <div key={name}>
              <dt className={styles.term}>{name}</dt>
              <dd className={styles.says}>{says}</dd>
            </div>
          ))}
        </dl>
        <Text>
          <PanelLink href={helpPage(topic)} target="_blank" rel="noopener">
            {HELP[topic].asks}
          </PanelLink>
        </Text>
        <Text>
          <PanelLink href="help/" target="_blank" rel="noopener">
            Read all of the help
          </PanelLink>
        </Text>
      </Section>
      <Field label="Colours of the panel">
        <Select value={choice} onChange={(_, { value }) => setTheme(value as ThemeChoice)}>
          {THEMES.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <DiagnosticsText />
    </View>
  );
}

/** Versions and the last error, as text to copy; nothing of the workbook. */
function DiagnosticsText(): ReactElement {
  const styles = useStyles();
  const { diagnosticsText } = useActions();
  usePanelState((state) => state.lastFailure);
  const text = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text.current?.textContent ?? '');
      setSaid('Copied');
    } catch {
      // Office on the web often denies its frames the clipboard; the user's own copying still works.
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      setSaid('The text is selected. Press Ctrl+C (on a Mac ⌘C) to copy it.');
    }
  };

  return (
    <Section title="Diagnostics">
      <Text muted>For whoever helps you. It holds nothing of your workbook.</Text>
      <pre className={styles.details} ref={text} tabIndex={0} role="region" aria-label="Text of the diagnostics">
        {diagnosticsText()}
      </pre>
      <Actions>
        <Button onClick={() => void copy()}>Copy</Button>
      </Actions>
      <span role="status">{said && <Text muted>{said}</Text>}</span>
    </Section>
  );
}
