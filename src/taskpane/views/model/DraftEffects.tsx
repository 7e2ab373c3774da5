import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MovedAccount } from '../../../domain/model/model-preview';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { score } from '../../format';
import { own } from '../../theme';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({
  box: {
    position: 'sticky',
    bottom: '8px',
    maxHeight: '50vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '12px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  list: { margin: 0, paddingLeft: '16px' },
  moved: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: 'anywhere' },
  scores: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  problem: { color: own.bad, fontWeight: tokens.fontWeightSemibold },
});

/** Accounts that are named; the sentences count all of them. */
const NAMED = 3;

/** What the draft would do, and the buttons that do it or drop it. */
export function DraftEffects(): ReactElement {
  const styles = useStyles();
  const { applyDraft, discardDraft } = useActions();
  const preview = usePanelState((state) => state.draftPreview);
  const busy = usePanelState((state) => state.busy !== null);
  const wrong = (preview?.problems.length ?? 0) > 0;
  const said = preview === null ? [] : wrong ? preview.problems : preview.effects;
  return (
    <div className={styles.box}>
      <Section title={wrong ? 'This cannot be applied' : 'What this will change'}>
        {preview === null && <Spinner size="tiny" label="Computing …" />}
        <div role="status">
          <ul className={styles.list}>
            {said.map((sentence) => (
              <li key={sentence} className={wrong ? styles.problem : undefined}>
                {sentence}
              </li>
            ))}
          </ul>
        </div>
        {preview && !wrong && preview.moved.length > 0 && <Moved moved={preview.moved} />}
        <Actions>
          <Button
            appearance="primary"
            disabledFocusable={busy || wrong || preview === null}
            onClick={() => run(applyDraft())}
          >
            Apply
          </Button>
          <Button onClick={discardDraft}>Discard</Button>
        </Actions>
      </Section>
    </div>
  );
}

function Moved({ moved }: { readonly moved: readonly MovedAccount[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dl className={styles.moved}>
        {moved.slice(0, NAMED).map(({ index, name, before, after }) => [
          <dt key={`${index} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${index} scores`} className={styles.scores}>
            {score(before)} → {score(after)}
          </dd>,
        ])}
      </dl>
      {moved.length > NAMED && <Text muted>{moved.length - NAMED} more</Text>}
    </>
  );
}
