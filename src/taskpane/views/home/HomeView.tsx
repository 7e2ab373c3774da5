import type { ReactElement } from 'react';
import { Notice } from '../../components/Notice';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { View, ViewTitle } from '../../components/View';
import { useActions, usePanelState } from '../../usePanel';
import { NoReport } from '../NoReport';
import { StartView } from '../start';
import { Next } from './Next';
import { Stands } from './Stands';

/** What of ours stands in this workbook, what to do next, and where everything else is. */
export function HomeView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const standing = usePanelState((state) => state.standing);
  const ready = usePanelState(({ host, reading }) => host === 'excel' && reading === 'done');
  if (report || (ready && standing.length > 0))
    return (
      <View>
        <ViewTitle>This workbook</ViewTitle>
        {report?.locked && <Notice kind="info" message={report.locked} />}
        <Next />
        <Stands />
        <Ways />
      </View>
    );
  if (!ready) return <NoReport title="Home" what="what stands in it and what to do next" />;
  return (
    <>
      <StartView />
      <View>
        <Ways />
      </View>
    </>
  );
}

/** The ways to what can be had besides the report. */
function Ways(): ReactElement {
  const { show } = useActions();
  return (
    <Section title="More to use">
      <Rows>
        <li>
          <RowButton
            title="Gallery"
            lines={['Templates to fill in: marketing plan, lead nurturing, customer value, pipeline and more']}
            onClick={() => show('gallery')}
          />
        </li>
        <li>
          <RowButton
            title="Functions"
            lines={['Returns, scores and forecasts in any cell, with a form for each']}
            onClick={() => show('functions')}
          />
        </li>
      </Rows>
    </Section>
  );
}
