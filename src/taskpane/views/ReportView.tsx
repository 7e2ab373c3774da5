import type { ReactElement } from 'react';
import { usePanelState } from '../usePanel';
import { NoReport } from './NoReport';
import { ReportOverview } from './report/ReportOverview';
import StartView from './start/StartView';

/** The report at a glance; in a workbook without one, the ways to build it. */
export default function ReportView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const host = usePanelState((state) => state.host);
  const reading = usePanelState((state) => state.reading);
  if (report && overview) return <ReportOverview report={report} overview={overview} />;
  if (host === 'excel' && reading === 'done') return <StartView />;
  return <NoReport title="Report" what="its figures and what needs attention" />;
}
