import type { ReportModel } from '../../domain/model/model';
import type { CellInput, CellPlan } from '../plan';
import { dateWords } from '../report/heading';
import { quoted } from '../references';
import { dataOf, type TableRef } from '../tables';
import { Block } from './block';
import { BELOW, BELOW_COLUMNS, type BoardLayout, MOVER_COLUMNS, MOVERS, ROW } from './layout';
import { attentionPlaces, sortedPlaces } from './order';

/** Places of those who rose and fell the most, and of the accounts to act on first. */
export function moverFigures(accounts: TableRef, left: number): Block {
  const block = new Block('movers', 'Risers and fallers', left, ['Rise', 'Row', 'Fall', 'Row'], MOVERS);
  const change = dataOf(accounts, 'change');
  sortedPlaces(block, MOVERS, change, `COUNTIF(${change},">0")`, 'largest', [0, 1]);
  sortedPlaces(block, MOVERS, change, `COUNTIF(${change},"<0")`, 'smallest', [2, 3]);
  return block;
}

/** Places of the accounts to act on first. */
export function belowFigures(figures: Block, left: number): Block {
  const block = new Block(
    'below',
    'Accounts to act on',
    left,
    ['ARR below limit', 'End date', 'ΔARR to win', 'Row'],
    BELOW,
  );
  attentionPlaces(block, BELOW, figures);
  return block;
}

const at = (row: number, col: number, input: CellInput): CellPlan => ({ row, col, input });

/** A cell of the account whose place stands in another cell; another text where there is none. */
const found = (accounts: TableRef, key: string, place: string, none = ''): string =>
  `=IF(${place}="",${quoted(none)},INDEX(${dataOf(accounts, key)},${place}))`;

export function moverCells(layout: BoardLayout, accounts: TableRef, block: Block): CellPlan[] {
  const { name, change, weakest } = MOVER_COLUMNS;
  const last = layout.report.related?.history?.lastSnapshot;
  const since = last ? `&IF(${last}=0,""," since "&${dateWords(last)})` : '';
  const list = (top: number, title: string, place: number): CellPlan[] => [
    at(top, name, `="${title}"${since}`),
    at(top, change, 'Change'),
    at(top, weakest, 'Weakest step'),
    ...Array.from({ length: MOVERS }, (_, i) => i).flatMap((i) => {
      const row = block.cell(i, place);
      return [
        at(top + 1 + i, name, found(accounts, 'name', row, i === 0 ? 'None' : '')),
        at(top + 1 + i, change, found(accounts, 'change', row)),
        at(top + 1 + i, weakest, found(accounts, 'weakest', row)),
      ];
    }),
  ];
  return [...list(ROW.risers, 'Risers', 1), ...list(ROW.fallers, 'Fallers', 3)];
}

/** The accounts below the limit, overall or in a step, those with the largest ARR first, and how many more there are. */
export function belowCells(
  model: ReportModel,
  layout: BoardLayout,
  accounts: TableRef,
  figures: Block,
  block: Block,
): CellPlan[] {
  const { name, score, arr, weakest, associate, next } = BELOW_COLUMNS;
  const below = `COUNT(${figures.range(2)})`;
  return [
    at(ROW.below, name, `Below ${model.settings.lowBelow}, by ARR`),
    at(ROW.below, score, 'Score'),
    at(ROW.below, arr, 'ARR'),
    at(ROW.below, weakest, 'Weakest step'),
    at(ROW.below, associate, 'Sales associate'),
    at(ROW.below, next, 'Next action'),
    ...Array.from({ length: BELOW }, (_, i) => i).flatMap((i) => {
      const place = block.cell(i, 3);
      const row = ROW.below + 1 + i;
      return [
        at(row, name, found(accounts, 'name', place)),
        at(row, score, found(accounts, 'overall', place)),
        at(row, arr, `=IF(${place}="","",IF(${block.cell(i, 0)}<0,"–",${block.cell(i, 0)}))`),
        at(row, weakest, found(accounts, 'weakest', place)),
        at(row, associate, `${found(accounts, 'associate', place)}&""`),
        at(row, next, `${found(accounts, 'nextAction', place)}&""`),
      ];
    }),
    at(
      ROW.more,
      name,
      `=IF(${below}>${BELOW},"and "&(${below}-${BELOW})&" more",IF(${below}=0,"No account or step is below "&${layout.report.names.lowBelow}&".",""))`,
    ),
  ];
}
