import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BuildPreview } from '../../../excel/commands/preview';
import { Notice } from '../../components/Notice';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { counted } from '../../format';
import type { BuildSource } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';
import { MappingView } from '../source/MappingView';

/** What will be made of the chosen source, the button that makes it, and how the source is read, to be changed. */
export function Preview(): ReactElement | null {
  const { build } = useActions();
  const { chosen, preview, order } = usePanelState((state) => state.build);
  const busy = usePanelState((state) => state.busy !== null);
  if (!chosen || !preview) return null;
  const { refusal, mapping } = preview;
  const unscored = preview.issues.find(({ code }) => code === 'no-scores');
  const copied = copyText(chosen);
  const place =
    chosen.kind === 'workbook' ? { sheetId: chosen.source.sheetId, sheetName: chosen.source.sheetName } : undefined;
  return (
    <>
      {refusal !== undefined && <Notice kind="error" message={refusal} />}
      {refusal === undefined && unscored && <Notice kind="warning" message={unscored.message} />}
      {refusal === undefined && (
        <Section title="What will be made">
          <Text muted>{madeText(preview, chosen)}</Text>
          {mapping && <Text muted>{countsText(preview)}</Text>}
          {copied && <Text muted>{copied}</Text>}
          <Actions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => run(build())}>
              Build
            </Button>
          </Actions>
        </Section>
      )}
      <Encoding preview={preview} />
      {mapping && chosen.kind !== 'sample' && (
        <MappingView mapping={mapping} order={order} refused={refusal !== undefined} place={place} />
      )}
    </>
  );
}

/** How many of what will come in, and what is to be looked at below. */
function countsText({ mapping, extras }: BuildPreview): string {
  if (!mapping) return '';
  const { scores, amounts, leftOut } = mapping.counts;
  return [
    counted(scores, 'score', 'scores'),
    counted(amounts, 'amount', 'amounts'),
    counted(leftOut, 'row left out', 'rows left out'),
    extras.length > 0 ? `kept as own columns: ${extras.join(', ')}` : 'no own columns',
  ].join(' · ');
}

/** The letters of a text file, where they are a guess or were chosen. */
function Encoding({ preview: { encoding, issues } }: { readonly preview: BuildPreview }): ReactElement | null {
  const { decodeAs } = useActions();
  const doubt = issues.find(({ code }) => code === 'encoding');
  if (!encoding || (!doubt && encoding.id.startsWith('utf-'))) return null;
  return (
    <Field label="Letters of the file" size="small" hint={doubt?.message}>
      <Select size="small" value={encoding.id} onChange={(_, { value }) => run(decodeAs(value))}>
        {encoding.all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
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
  const name = chosen.kind === 'workbook' ? chosen.source.name : chosen.name;
  return `The report will hold a copy of "${name}". What is typed there afterwards does not come along by itself.`;
}
