import type { ReportModel } from '../../domain/model/model';
import { toA1 } from '../address';
import type { CellPlan, SheetPlan } from '../plan';
import { Places } from '../report';
import { dateWords, staleWords, tiles } from '../report/heading';
import { overrideWords } from '../report/overridden';
import { BAND } from '../theme';
import type { Block } from './block';
import { boardCharts } from './charts';
import {
  accountFigures,
  associateChartFigures,
  associateFigures,
  periodFigures,
  stepFigures,
  trendFigures,
  typeFigures,
} from './figures';
import { type BoardFacts, type BoardLayout, PAGE, ROW } from './layout';
import { belowCells, belowFigures, moverCells, moverFigures } from './lists';
import { boardColumns, boardLooks, figureColumns, figureOutline, boardRows, boardRules, tileSpan } from './looks';

export { boardFacts } from './facts';
export type { BoardFacts, BoardLayout } from './layout';

/** What stands at the top of the page, whatever the sheet is called. */
export const boardTitle = 'Board Summary: Account Management Progress';

/**
 * One page for the board. Everything on it is a formula over the other sheets; what charts and lists read is computed right
 * of the page, and not printed.
 */
export function boardSummary(model: ReportModel, layout: BoardLayout, facts: BoardFacts, asOfWords: string): SheetPlan {
  const places = new Places(layout.report);
  const accounts = places.ref;
  const strip = tiles(model, places);
  const period = periodFigures(layout);
  const steps = stepFigures(model, accounts, period.next);
  const types = typeFigures(model, layout, accounts, facts, steps.next);
  const trend = trendFigures(layout, accounts, facts, types.next);
  const movers = moverFigures(accounts, trend.next);
  const rows = accountFigures(model, layout, accounts, facts, movers.next);
  const below = belowFigures(rows, rows.next);
  const associates = associateFigures(accounts, facts, rows, below.next);
  const byAssociate = associateChartFigures(accounts, facts, associates, associates.next);
  const blocks = [period, steps, types, trend, movers, rows, below, associates, byAssociate];
  return {
    key: 'board',
    name: layout.sheetName,
    tabColor: BAND,
    freeze: { rows: 0, cols: 0 },
    cells: [
      { row: ROW.title, col: 0, input: boardTitle },
      { row: ROW.sentence, col: 0, input: `=${sentence(layout, period)}` },
      ...strip.flatMap((tile, i): CellPlan[] => {
        const { left } = tileSpan(i, strip.length);
        return [
          { row: ROW.tileLabel, col: left, input: tile.label },
          { row: ROW.tileValue, col: left, input: `=${tile.formula}` },
        ];
      }),
      ...moverCells(layout, accounts, movers),
      ...belowCells(model, layout, accounts, rows, below),
      { row: ROW.legend, col: 0, input: legend(model) },
      ...blocks.flatMap((block) => block.cells),
    ],
    fills: blocks.flatMap((block) => block.fills),
    tables: [],
    looks: boardLooks(model, strip, blocks),
    columns: [...boardColumns(), ...figureColumns(blocks)],
    rows: boardRows(),
    outlines: [figureOutline(blocks)],
    rules: boardRules(strip),
    validations: [],
    names: [],
    charts: boardCharts(model, layout.sheetName, { steps, types, accounts: rows, byAssociate, trend }),
    print: {
      landscape: true,
      printArea: toA1(PAGE),
      fitTall: true,
      margins: { top: 24, bottom: 36, left: 18, right: 18 },
    },
    footer: { left: `As of ${asOfWords}`, right: 'Page &P of &N' },
  };
}

/** Company, period, as-of date, and what changes are counted from: the page is read without the workbook. */
function sentence({ report }: BoardLayout, period: Block): string {
  const { company, asOf } = report.names;
  const last = report.related?.history?.lastSnapshot;
  return [
    `IF(${company}="","",${company}&" · ")`,
    `"fiscal year "&${dateWords(period.cell(0, 0))}&" to "&${dateWords(period.cell(0, 1))}`,
    `" · as of "&${dateWords(asOf)}`,
    ...(last ? [`IF(${last}=0," · no snapshot before"," · changes since "&${dateWords(last)})`] : []),
    ...staleWords(new Places(report)),
    ...overrideWords(new Places(report)),
  ].join('&');
}

function legend({ settings: { currency, lowBelow } }: ReportModel): string {
  const unit = currency === '' ? 'K is thousands, M millions' : `Amounts in ${currency}, K is thousands, M millions`;
  return (
    `Scores run from 0 to 10; ▼ is below ${lowBelow}. Listed: below ${lowBelow} overall or in a step, largest ARR first. ` +
    `${unit}. ARR is last year’s. Change: since the last snapshot. No score or ARR, no point in the chart.`
  );
}
