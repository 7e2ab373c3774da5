import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Issue } from '../../../domain/tracker';
import type { BuildPreview } from '../../../excel/commands/preview';
import { Notice } from '../../components/Notice';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { counted } from '../../format';
import type { BuildSource } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';
import { Columns } from './Columns';

/** What will be made of the chosen source, what to look at before, and the button that makes it. */
export function Preview(): ReactElement | null {
  const { build } = useActions();
  const { chosen, preview } = usePanelState((state) => state.build);
  const busy = usePanelState((state) => state.busy !== null);
  const [columns, setColumns] = useState(false);
  if (!chosen || !preview) return null;
  if (preview.refusal !== undefined) return <Notice kind="error" message={preview.refusal} />;
  const unscored = preview.issues.find(({ code }) => code === 'no-scores');
  const copied = copyText(chosen);
  return (
    <>
      {unscored && <Notice kind="warning" message={unscored.message} />}
      <Section title="What will be made">
        <Text muted>{madeText(preview, chosen)}</Text>
        {copied && <Text muted>{copied}</Text>}
        {preview.extras.length > 0 && (
          <Text muted>Kept as they are, behind the report’s columns: {preview.extras.join(', ')}.</Text>
        )}
      </Section>
      <Issues preview={preview} chosen={chosen} />
      {columns && preview.columns.length > 0 && <Columns columns={preview.columns} />}
      <Actions>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => run(build())}>
          Build
        </Button>
        {preview.columns.length > 0 && (
          <Button aria-expanded={columns} onClick={() => setColumns(!columns)}>
            {columns ? 'Hide columns' : 'Change columns'}
          </Button>
        )}
      </Actions>
    </>
  );
}

function madeText({ sheets, accounts, steps, subMetrics }: BuildPreview, { kind }: BuildSource): string {
  const lines =
    kind === 'blank' ? counted(accounts, 'blank line', 'blank lines') : counted(accounts, 'account', 'accounts');
  const [report, ...others] = sheets;
  const first = `${report} (${lines}, ${counted(steps, 'step', 'steps')}, ${counted(subMetrics, 'sub-metric', 'sub-metrics')})`;
  return [first, ...others].join(' · ');
}

/** Of what the report will hold a copy; nothing where there is no source that goes on being kept. */
function copyText(chosen: BuildSource): string | undefined {
  if (chosen.kind === 'blank' || chosen.kind === 'sample') return undefined;
  const name = chosen.kind === 'csv' ? chosen.name : chosen.source.name;
  return `The report will hold a copy of “${name}”. What is typed there afterwards does not come along by itself.`;
}

const SHOWN = 6;

function Issues({
  preview,
  chosen,
}: {
  readonly preview: BuildPreview;
  readonly chosen: BuildSource;
}): ReactElement | null {
  const [all, setAll] = useState(false);
  // What was done with rows and columns is of interest only after what is wrong.
  const wanted = preview.issues.filter(({ severity, code }) => severity !== 'info' && code !== 'no-scores');
  const notes = preview.issues.filter(({ severity }) => severity === 'info');
  if (wanted.length + notes.length === 0) return null;
  const shown = all ? wanted : wanted.slice(0, SHOWN);
  return (
    <Section title={wanted.length > 0 ? `Check first (${wanted.length})` : 'Good to know'}>
      <Rows>
        {shown.map((issue, i) => (
          <li key={i}>
            <OneIssue issue={issue} preview={preview} chosen={chosen} />
          </li>
        ))}
      </Rows>
      {wanted.length > SHOWN && (
        <div>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${wanted.length}`}
          </Button>
        </div>
      )}
      {notes.map(({ message }, i) => (
        <Text key={i} muted>
          {message}
        </Text>
      ))}
    </Section>
  );
}

interface OneIssueProps {
  readonly issue: Issue;
  readonly preview: BuildPreview;
  readonly chosen: BuildSource;
}

function OneIssue({ issue, preview, chosen }: OneIssueProps): ReactElement {
  const { goTo } = useActions();
  const { row, column, message } = issue;
  const { sheetId } = preview;
  if (chosen.kind !== 'workbook' || sheetId === undefined || row === undefined) return <Text muted>{message}</Text>;
  const address = `${column ?? 'A'}${row}`;
  const { sheetName } = chosen.source;
  return (
    <RowButton
      title={column === undefined ? `Row ${row}` : `Cell ${address}`}
      lines={[message]}
      onClick={() => run(goTo({ sheetId, sheetName, address }))}
    />
  );
}
