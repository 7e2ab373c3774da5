/** The native charts of a template's sheet, each over exactly the cells that it names. */
import { area, type Area } from '../sheets/address';
import type { ChartCells, ChartPlan } from '../sheets/plan';
import { TablePlaces } from '../sheets/tables';
import { type TemplatePlaces, tablesOf } from './layout';
import type { Sheet } from './template';

/** @param others where the parts of the template's sheets stand, which charts may read too */
export const chartPlans = (sheet: Sheet, places: TemplatePlaces, others: readonly TemplatePlaces[]): ChartPlan[] =>
  sheet.blocks.flatMap((block): ChartPlan[] => {
    if (block.type !== 'chart') return [];
    const { row, col } = places.block(block);
    const cells = (of: string, only?: number): ChartCells => {
      const [key] = of.split('.');
      const home = [places, ...others].find((one) => one.sheet.blocks.some((b) => b.key === key)) ?? places;
      return { sheetName: home.layout.sheetName, area: cellsOf(of, home, only) };
    };
    const folds = (of: string): boolean => {
      const [key, column] = of.split('.');
      const all = [places, ...others].flatMap((one) => tablesOf(one.sheet));
      return all.some((table) => table.key === key && table.columns.some((c) => c.key === column && c.folds));
    };
    return [
      {
        id: `${sheet.key} ${block.key}`,
        type: block.chart,
        title: block.title,
        area: area(row, col, row + block.height - 1, col + block.width - 1),
        series: block.series.map(({ color, values, categories, row: only, named }) => ({
          named: named === undefined ? headOf(cells(values)) : cells(named, only),
          ...(named !== undefined && { labelled: 'Right' as const }),
          color,
          values: cells(values, only),
          categories: cells(categories, only),
        })),
        xTitle: block.xTitle,
        yTitle: block.yTitle,
        ...(/bar$/i.test(block.chart) && { topDown: true as const }),
        ...(block.series.some((one) => folds(one.values)) && { showsHidden: true as const }),
        ...(block.yRange && { yRange: block.yRange }),
        ...(block.yFormat !== undefined && { yFormat: block.yFormat }),
        ...(block.xRange && { xRange: block.xRange }),
        legend: block.series.length > 1 && block.series.every(({ named }) => named === undefined),
        size: LETTERS,
      },
    ];
  });

/** Points of the smallest words of charts: as large as those in cells, they are printed as large. */
const LETTERS = 11;

/** The cell over a column of a table or a grid. */
const headOf = ({ area: { top, left }, ...on }: ChartCells): ChartCells => ({ ...on, area: area(top - 1, left) });

/** Cells of a column of a table, or of a grid, of which one row may be meant. */
function cellsOf(of: string, places: TemplatePlaces, only?: number): Area {
  const { sheet } = places;
  const [key, column] = of.split('.');
  const block = sheet.blocks.find((b) => b.key === key);
  if (block?.type === 'table') return new TablePlaces(places.layout.tables[key]).body(column);
  if (block?.type !== 'grid') throw new Error(`A chart of "${sheet.key}" reads ${of}, which is not there.`);
  const { row, col } = places.first(block);
  const at = col - 1 + Number(column);
  if (only !== undefined) return area(row + only, at);
  return area(row, at, row + block.rows.filter(({ total }) => !total).length - 1, at);
}
