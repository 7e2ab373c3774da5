/** What changes actions, in a script of its own: it is fetched when an action is opened, when there is one to close, or a deal. */
import type { ReactElement } from 'react';
import type { ReportView } from '../../../excel/panel/report-places';
import { later } from '../../components/Later';
import { usePanelState } from '../../usePanel';

export const EditAction = later(() => import(/* webpackChunkName: 'actions' */ './EditAction'));
const Risen = later(() => import(/* webpackChunkName: 'actions' */ './Risen'));

const Deals = later(() => import(/* webpackChunkName: 'actions' */ './Deals'));

/** The deals of an account; nothing where no pipeline stands in the workbook. */
export function AccountDeals({ account, report }: { account: number; report: ReportView }): ReactElement | null {
  const open = usePanelState((state) => state.review?.accounts[account]?.open);
  if (report.pipeline.sheets.length === 0) return null;
  return <Deals name={report.accounts[account].name} report={report} actions={open ?? []} />;
}

/** The actions that can be closed; nothing where there are none. */
export function RisenActions(): ReactElement | null {
  const risen = usePanelState((state) => state.review?.risen);
  return risen?.length ? <Risen risen={risen} /> : null;
}
