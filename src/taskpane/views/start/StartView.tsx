import { DocumentAddRegular, DocumentTableRegular, PeopleRegular, TableSearchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { SourceOffer } from '../../../excel/panel/sources';
import { Choices } from '../../components/fields/Choices';
import { later } from '../../components/Later';
import { View, ViewTitle } from '../../components/View';
import type { BuildSource } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';
import { BlankSize } from './BlankSize';
import { FileDrop, useFileDrop } from './FileDrop';
import { Sources, sourceText } from './Sources';

/** What is shown of a source comes with the first one. */
const Preview = later(async () => ({
  default: (await import(/* webpackChunkName: 'source' */ './Preview')).Preview,
}));
const FileSheets = later(async () => ({
  default: (await import(/* webpackChunkName: 'source' */ './FileSheets')).FileSheets,
}));

/** A file of either kind is one way to build. */
type Kind = Exclude<BuildSource['kind'], 'csv' | 'book'> | 'file';

const kindOf = (source: BuildSource): Kind => (source.kind === 'csv' || source.kind === 'book' ? 'file' : source.kind);

/** Lines for accounts that a blank report starts with. */
const BLANK = 12;

/** In a workbook without the report: what to build it from, and what that will make. */
export default function StartView(): ReactElement {
  const { kind, choose, setKind } = useKind();
  const sources = usePanelState((state) => state.build.sources);
  const chosen = usePanelState((state) => state.build.chosen);
  const trackers = (sources ?? []).filter(({ tracker }) => tracker);
  const file = chosen?.kind === 'csv' || chosen?.kind === 'book' ? chosen : undefined;
  const drop = useFileDrop(() => setKind('file'));
  return (
    <div {...drop.target}>
      <View>
        <ViewTitle lead="Adds its own sheets to this workbook. Nothing of yours is changed.">
          Build the report
        </ViewTitle>
        <Choices<Kind>
          label="Build from"
          chosen={kind}
          onChoose={choose}
          choices={[
            {
              key: 'workbook',
              icon: <TableSearchRegular />,
              title: 'From a tracker in this workbook',
              text: chosen?.kind === 'workbook' ? sourceText(chosen.source) : workbookText(sources, trackers),
              // The one there is is named above.
              more: sources?.length === 1 && trackers.length === 1 ? undefined : <Sources />,
            },
            {
              key: 'file',
              icon: <DocumentTableRegular />,
              title: 'From a file',
              text: file
                ? file.name
                : drop.over
                  ? 'Drop it to read it'
                  : 'Excel workbook, CSV or text: drop it here or choose it',
              more: (
                <>
                  <FileDrop again={file !== undefined} />
                  {file && <FileSheets file={file} />}
                </>
              ),
            },
            {
              key: 'blank',
              icon: <DocumentAddRegular />,
              title: 'Blank template',
              text: 'Your accounts, typed in',
              more: <BlankSize />,
            },
            {
              key: 'sample',
              icon: <PeopleRegular />,
              title: 'Sample accounts',
              text: 'Made-up accounts, to look around',
            },
          ]}
        />
        {chosen && <Preview />}
      </View>
    </div>
  );
}

function workbookText(sources: readonly SourceOffer[] | null, trackers: readonly SourceOffer[]): string {
  if (sources === null) return 'Looking for one …';
  if (trackers.length === 1) return sourceText(trackers[0]);
  if (trackers.length > 1) return `${trackers.length} that look like one; the likeliest is "${trackers[0].name}"`;
  return sources.length === 0 ? 'The workbook is empty' : 'A sheet, a table or what is selected';
}

/** The kind of source that is open, which for a file comes before the file itself. */
function useKind() {
  const { choose } = useActions();
  const sources = usePanelState((state) => state.build.sources);
  const chosen = usePanelState((state) => state.build.chosen);
  const [asked, setKind] = useState<Kind>();
  const proposed = useRef(false);
  const likeliest = sources?.find(({ tracker }) => tracker);

  useEffect(() => {
    // A tracker that is there is what most people come for; whoever wants something else has chosen it by then, or does.
    if (proposed.current || !likeliest) return;
    proposed.current = true;
    if (!asked && !chosen) run(choose({ kind: 'workbook', source: likeliest }));
  }, [likeliest, asked, chosen, choose]);

  const take = (kind: Kind): void => {
    setKind(kind);
    if (chosen && kind === kindOf(chosen)) return;
    if (kind === 'blank') run(choose({ kind, accounts: BLANK }));
    else if (kind === 'sample') run(choose({ kind }));
    else if (kind === 'workbook' && likeliest) run(choose({ kind, source: likeliest }));
    else run(choose(null));
  };
  return { kind: chosen ? kindOf(chosen) : asked, setKind, choose: take };
}
