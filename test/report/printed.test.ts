/** The report on paper can be read: no type is smaller than 8 points, on Letter and on A4. */
import { readXlsx, writeXlsx } from '../../workbench/files';
import type { Chart } from '../../workbench/model';
import { type Printout, printout } from '../../workbench/print/pages';
import { AS_OF, bench, SAMPLE } from './session';

const SMALLEST = 8;
/** What Excel takes where a chart says nothing. */
const USUAL = 10;

const sizesOf = ({ title, legend, axes, series }: Chart): readonly number[] =>
  [
    ...(title.visible ? [title.font] : []),
    ...(legend.visible ? [legend.font] : []),
    ...[axes.category, axes.value].flatMap((axis) => [axis.font, ...(axis.title.visible ? [axis.title.font] : [])]),
    ...series.flatMap(({ labels }) => (labels ? [labels.font] : [])),
  ].map(({ size = USUAL }) => size);

/** Points of the smallest type on the pages, as they are printed. */
function leastOf({ sheet, percent, pages }: Printout): number {
  const cells = pages.flatMap(({ rows, cols }) =>
    rows.flatMap((row) =>
      cols.flatMap((col) => {
        const value = sheet.cell(row.index, col.index)?.value ?? '';
        return value === '' ? [] : [sheet.formatAt(row.index, col.index).font.size];
      }),
    ),
  );
  return (Math.min(...cells, ...sheet.charts.flatMap(sizesOf)) * percent) / 100;
}

test('every sheet is printed in 8 points or more', async () => {
  const { book, actions, session } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  // A file holds columns in whole pixels, as a screen does.
  const { sheets } = await readXlsx(await writeXlsx(book));
  const small = sheets.flatMap((sheet) =>
    (['Letter', 'A4'] as const).flatMap((paper) => {
      const points = leastOf(printout(sheet, paper));
      return points < SMALLEST ? [`${sheet.name} on ${paper}: ${points.toFixed(1)}`] : [];
    }),
  );
  expect(small).toEqual([]);
});
