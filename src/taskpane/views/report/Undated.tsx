import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { scoringDay } from '../../../excel/panel/cells';
import type { ReportView } from '../../../excel/panel/report-places';
import { Notice } from '../../components/Notice';
import { counted, date } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';

/** Offers to date scores that were typed in the sheet; nothing where none were, or where nothing can be written. */
export function Undated({ report }: { readonly report: ReportView }): ReactElement | null {
  const { dateScores, leaveDates } = useActions();
  const undated = usePanelState((state) => state.undated);
  const busy = usePanelState((state) => state.busy !== null);
  if (undated.length === 0 || report.locked) return null;
  return (
    <Notice
      kind="info"
      message={`${counted(undated.length, 'account was', 'accounts were')} scored in the sheet; ${report.headers.scoredOn} still has the day before that.`}
      details={undated}
      onDismiss={leaveDates}
      actions={
        <Button size="small" disabledFocusable={busy} onClick={() => run(dateScores())}>
          Date {date(scoringDay(report.model.settings))}
        </Button>
      }
    />
  );
}
