import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import type { SourceOrigin } from '../../../domain/update/memory';
import type { UpdatePreview } from '../../../excel/commands/update';
import { Notice } from '../../components/Notice';
import { PanelLink } from '../../components/PanelLink';
import { Section } from '../../components/Section';
import { Actions, Text, View, ViewTitle } from '../../components/View';
import { counted } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';
import { NoReport } from '../NoReport';
import { MappingView, type Place } from '../source/MappingView';
import { FileDrop, useFileDrop } from '../start/FileDrop';
import { FileSheets } from '../start/FileSheets';
import { Gone, Names, NewAccounts } from './Accounts';
import { Conflicts } from './Conflicts';
import { OtherSources } from './OtherSources';
import { TakenValues } from './TakenValues';

/** The report brought up to date with its source: first what would come of it, and what is to be answered. */
export default function UpdateView(): ReactElement {
  const { findSources, closeUpdate } = useActions();
  const report = usePanelState((state) => state.report);
  const sources = usePanelState((state) => state.build.sources);
  const { input, look, file, order } = usePanelState((state) => state.update);
  const drop = useFileDrop();
  useEffect(() => {
    if (sources === null) run(findSources());
  }, [sources, findSources]);
  if (!report) return <NoReport title="Update" what="what the source of the report says by now" />;
  const origin = look?.source.origin ?? (report.source as SourceOrigin | undefined);
  const refused = look !== null && 'refusal' in look;
  const { sheetId, name } = origin ?? {};
  const place: Place | undefined =
    sheetId === undefined || name === undefined ? undefined : { sheetId, sheetName: name };
  return (
    <div {...drop.target}>
      <View>
        <div>
          <div>
            <PanelLink onClick={closeUpdate}>Report</PanelLink> ›
          </div>
          <ViewTitle lead={drop.over ? 'Drop it to read it' : leadText(origin)}>Update from the source</ViewTitle>
        </div>
        {refused && <Notice kind="error" message={look.refusal} />}
        {look && !refused && <Compared look={look} />}
        <Section title={input ? 'Another source' : 'Choose the source'}>
          <Text muted>Drop a newer file here, or choose one. Columns with the same headers are read as last time.</Text>
          {file && <FileSheets file={file} />}
          <FileDrop again={file !== null} />
          <OtherSources />
        </Section>
        {look && <MappingView mapping={look.mapping} order={order} refused={refused} place={place} />}
      </View>
    </div>
  );
}

function leadText(origin: SourceOrigin | undefined): string {
  if (!origin) return 'The report remembers no source: everything that differs is asked about.';
  const { kind, name, sheet, table } = origin;
  const what =
    table !== undefined ? `the table "${table}"` : sheet !== undefined ? `"${sheet}" in "${name}"` : `"${name}"`;
  return `From ${kind === 'file' && sheet === undefined ? `the file ${what}` : what}. The source is never changed.`;
}

/** What an update would do, with the button that does it before the details. */
function Compared({ look }: { readonly look: UpdatePreview }): ReactElement {
  const { update, closeUpdate } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const choices = usePanelState((state) => state.update.choices);
  const news = newsIn(look);
  const missing = look.issues.filter(({ code }) => code === 'missing-fields');
  return (
    <>
      <Section title="What will change">
        <Text>{news.length === 0 ? 'Nothing new in the source.' : `${news.join(' · ')}.`}</Text>
        {!look.same && (
          <Text muted>
            Not all headers are those of last time: look at how the source is read, under "Columns" below.
          </Text>
        )}
        {missing.map(({ message }, i) => (
          <Text key={i} muted>
            {message}
          </Text>
        ))}
        <Actions>
          <Button
            appearance={news.length > 0 ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => run(update())}
          >
            Update
          </Button>
          <Button onClick={closeUpdate}>Leave as it is</Button>
        </Actions>
      </Section>
      <Names questions={look.questions} />
      <Conflicts look={look} choices={choices} />
      <NewAccounts fresh={look.fresh} />
      <Gone look={look} choices={choices} />
      <TakenValues look={look} />
    </>
  );
}

/** What the source says that the report does not, a few words each. */
function newsIn({ changes, fresh, gone, questions, unclear }: UpdatePreview): string[] {
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const [taken, both] = [count('taken'), count('both')];
  return [
    ...(taken > 0 ? [`${counted(taken, 'value', 'values')} to take from the source`] : []),
    ...(fresh.length > 0 ? [counted(fresh.length, 'new account', 'new accounts')] : []),
    ...(gone.length > 0 ? [`${counted(gone.length, 'account', 'accounts')} no longer in the source`] : []),
    ...(both > 0 ? [`${counted(both, 'value', 'values')} changed on both sides`] : []),
    ...(questions.length > 0 ? [`${counted(questions.length, 'account', 'accounts')} perhaps renamed`] : []),
    ...(unclear.length > 0 ? [`${counted(unclear.length, 'name', 'names')} more than once, left alone`] : []),
  ];
}
