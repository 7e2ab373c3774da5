/** The native charts of a template's sheet, each over exactly the cells that it names. */
import { area, type Area } from '../sheets/address';
import type { ChartCells, ChartPlan } from '../sheets/plan';
import { TablePlaces } from '../sheets/tables';
import type { Places } from './layout';
import type { Sheet } from './template';

export const chartPlans = (sheet: Sheet, places: Places): ChartPlan[] =>
  sheet.blocks.flatMap((block): ChartPlan[] => {
    if (block.type !== 'chart') return [];
    const { row, col } = places.block(block);
    const cells = (of: string): ChartCells => ({
      sheetName: places.layout.sheetName,
      area: cellsOf(of, sheet, places),
    });
    return [
      {
        id: `${sheet.key} ${block.key}`,
        type: block.chart,
        title: block.title,
        area: area(row, col, row + block.height - 1, col + block.width - 1),
        series: block.series.map(({ name, color, values, categories }) => ({
          name,
          color,
          values: cells(values),
          categories: cells(categories),
        })),
        xTitle: block.xTitle,
        yTitle: block.yTitle,
        ...(block.yRange && { yRange: block.yRange }),
        ...(block.yFormat !== undefined && { yFormat: block.yFormat }),
        legend: block.series.length > 1,
      },
    ];
  });

/** Cells of a column of a table, or of a grid. */
function cellsOf(of: string, sheet: Sheet, places: Places): Area {
  const [key, column] = of.split('.');
  const block = sheet.blocks.find((b) => b.key === key);
  if (block?.type === 'table') return new TablePlaces(places.layout.tables[key]).body(column);
  if (block?.type !== 'grid') throw new Error(`A chart of "${sheet.key}" reads ${of}, which is not there.`);
  const { row, col } = places.first(block);
  const at = col - 1 + Number(column);
  return area(row, at, row + block.rows.length - 1, at);
}
