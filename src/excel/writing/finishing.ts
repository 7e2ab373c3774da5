import type { SheetChange } from '../../engine/difference/sheet-change';
import type { PrintPlan } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { dress } from './charts';

/** How a sheet is scaled to pages. */
export const zoomOf = ({ fitTall }: PrintPlan): Excel.PageLayoutZoomOptions =>
  fitTall ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };

/**
 * What is said in a request of its own once all is written: how new charts are dressed, which some builds of Excel refuse, and
 * how pages are scaled, which Excel takes for new sheets only then. Nothing that was written depends on it, so a refusal is
 * told and no failure.
 * @param sheets the sheets written to; found by id and name where left out, as after a lost answer
 * @returns sentences of what did not go well
 */
export async function finish(
  talk: Conversation,
  changes: readonly SheetChange[],
  sheets: readonly Excel.Worksheet[] = changes.map(({ sheet }) =>
    talk.workbook.worksheets.getItem('id' in sheet ? sheet.id : sheet.add),
  ),
): Promise<string[]> {
  if (changes.every(({ newCharts, page }) => newCharts.length === 0 && !page)) return [];
  const ask = async (): Promise<string[]> => {
    const scaled = changes.map(({ page, newCharts }, i) => {
      for (const plan of newCharts) dress(sheets[i].charts.getItem(plan.id), plan);
      const { pageLayout } = sheets[i];
      if (!page) return () => true;
      const zoom = zoomOf(page.print);
      const { horizontalFitToPages } = zoom;
      pageLayout.zoom = zoom;
      pageLayout.load('zoom');
      return () => pageLayout.zoom.horizontalFitToPages === horizontalFitToPages;
    });
    await talk.sync();
    return scaled.every((isDone) => isDone()) ? [] : [SCALING];
  };
  try {
    return await ask();
  } catch {
    try {
      return await ask();
    } catch {
      return [LOOKS];
    }
  }
}

const SCALING =
  'Excel did not take the scaling of the pages. To print each sheet one page wide, choose Page Layout, Scale to Fit, Width: 1 page.';

const LOOKS =
  'Excel did not take all looks of the charts or the scaling of the pages. What the sheets say is as it should be.';
