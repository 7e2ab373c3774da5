import { ShiftedCells } from '../../engine/columns/shifted';
import { appended, without } from '../../engine/difference/diff';
import { lastRow } from '../../engine/difference/look-prints';
import { possiblyOwn } from '../../engine/difference/rules';
import { sameInput } from '../../engine/formulas/canonical';
import { isFormula } from '../../sheets/texts';
import { standingPlaces } from '../../engine/formulas/by-key';
import type { TablePlace } from '../../engine/formulas/spelled-out';
import { foreignCells, type FormulaColumn, formulaColumns, inDoubt } from '../../engine/formulas/computed-columns';
import type { Inventory, TableEntry } from '../../engine/workbook/inventory';
import type { Details, SheetState, TableState } from '../../engine/workbook/sheet-state';
import { type Area, areasOf, colCount, rowCount, splitSheet } from '../../sheets/address';
import type { CellInput, SheetPlan, TablePlan } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { rangeOf } from '../host/ranges';
import { readMerged } from './merged';
import { askMoving, askUnder, mergeable, mergedUnder } from './obstacles';
import { Reader } from './reader';
import { rulesOf } from './rules';

/**
 * Asks, for sheets whose plan is known, what could not be asked before: one round trip for all of them. Formulas that are
 * to change may need more, since those of thousands of rows would not fit into one answer.
 */
export async function readDetails(
  talk: Conversation,
  pairs: readonly { plan: SheetPlan; found: SheetState }[],
  book: Inventory,
): Promise<Details[]> {
  const others = ({ plan, found }: (typeof pairs)[number]): TableEntry[] =>
    book.tables.filter((t) => t.sheetId === found.id && !plan.tables.some(({ name }) => name === t.name));
  const reader = new Reader(talk);
  const isReshaped = pairs.some(({ found }) => found.shift);
  const asked = pairs.map((pair) =>
    reader.ask(() => {
      const answer = askDetails(talk, pair.plan, pair.found, others(pair));
      return () => answer;
    }),
  );
  const extents = pairs.map(({ found }) => (isReshaped ? reader.ask(() => askExtent(talk, found)) : undefined));
  const rules = pairs.map(({ plan, found }) => askRuleAreas(talk, reader, plan, found));
  const formulas = pairs.map(({ plan, found }) => askFormulas(talk, reader, plan, found));
  await reader.read();
  const places = pairs.map(({ plan, found }) => standingPlaces(plan, found, false));
  const answers = asked.map((answer, i) => answer()(formulas[i], rules[i], places.filter((_, j) => j !== i).flat()));
  const wanted = answers.flatMap(({ merges }, i) => merges.map((area) => ({ sheetId: pairs[i].found.id, area })));
  const merged = await readMerged(talk, wanted);
  return answers.map(({ merges, details }, i) => ({
    ...details(merged.splice(0, merges.length)),
    extent: extents[i]?.(),
  }));
}

/** Asks how far what a sheet holds reaches, since one text far below makes an answer of millions of blank cells. */
function askExtent(talk: Conversation, { id }: SheetState): () => number {
  const used = talk.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
  used.load('rowCount,columnCount');
  return () => (used.isNullObject ? 0 : used.rowCount * used.columnCount);
}

/** What is known of a sheet but for its merged cells: where these are to be looked for, and what they make of it. */
interface Answer {
  readonly merges: readonly Area[];
  readonly details: (merged: readonly (readonly Area[])[]) => Details;
}

/** To ask for a rule's cells takes about as much text, which is more than they take in an answer. */
const RULE_ASKED = 700;

/** Has the cells read of rules that may be ours: of thousands where somebody has copied rows for years. */
function askRuleAreas(talk: Conversation, reader: Reader, plan: SheetPlan, found: SheetState): Details['ruleAreas'] {
  const rules = possiblyOwn(plan, found);
  const areas = new Map<string, readonly Area[]>();
  reader.rows({
    count: rules.length,
    length: RULE_ASKED,
    ask(first, count) {
      const standing = rulesOf(talk, found.id);
      const asked = rules.slice(first, first + count).map(({ id }) => {
        const ranges = standing.getItem(id).getRanges();
        ranges.load('address');
        return { id, ranges };
      });
      return () => {
        for (const { id, ranges } of asked) areas.set(id, areasOf(ranges.address));
        return asked.map(({ ranges }) => ranges.address);
      };
    },
  });
  return areas;
}

/** Has all formulas read of columns that are to compute something else. */
function askFormulas(talk: Conversation, reader: Reader, plan: SheetPlan, found: SheetState): ColumnsRead {
  return plan.tables.flatMap((table) =>
    inDoubt(plan, found, table).map((column) => {
      const standing = new ShiftedCells(found).before(standingRows(table, column.body));
      const formulas: CellInput[] = [];
      reader.rows({
        count: rowCount(standing),
        length: answerLength(column, found.tables[table.key]),
        ask(from, count) {
          const top = standing.top + from;
          const part = rangeOf(talk.workbook.worksheets.getItem(found.id), {
            ...standing,
            top,
            bottom: top + count - 1,
          });
          part.load('formulas');
          return () => {
            for (const [cell] of part.formulas) formulas.push(cell as CellInput);
            return part.formulas;
          };
        },
      });
      return { table, column, formulas };
    }),
  );
}

/** What a cell of the column takes up in an answer: its present formula, whose quotes travel escaped. */
function answerLength({ formula, index }: FormulaColumn, found: TableState | undefined): number {
  const standing = [found?.firstFormulas, found?.lastFormulas].map((row) => String(row?.[index] ?? '').length);
  return 2 * Math.max(formula.length, ...standing);
}

type ColumnsRead = readonly { table: TablePlan; column: FormulaColumn; formulas: readonly CellInput[] }[];

/** The rows of a column less those that are only now to be added to the table. */
const standingRows = (table: TablePlan, body: Area): Area => ({
  ...body,
  bottom: body.bottom - (table.append?.length ?? 0),
});

function askDetails(
  talk: Conversation,
  plan: SheetPlan,
  found: SheetState,
  others: readonly TableEntry[],
): (read: ColumnsRead, ruleAreas: Details['ruleAreas'], elsewhere: readonly TablePlace[]) => Answer {
  const sheet = talk.workbook.worksheets.getItem(found.id);
  const shifted = new ShiftedCells(found);
  const validations = plan.validations.map((v) => ({
    id: v.id,
    without: shifted.ask(v.area, (cells) => askUnvalidated(sheet, cells)),
  }));
  const columns = plan.tables.flatMap((table) =>
    formulaColumns(table).map(({ id, index, body }) => {
      const standing = standingRows(table, body);
      const ask = (cells: Area) => askOddCells(sheet, cells, found.tables[table.key], index);
      return { id, ...(shifted.isNew(body) ? blank(standing) : shifted.odd(standing, ask)) };
    }),
  );
  const growing = plan.tables.flatMap((table) => {
    if (!table.append?.length) return [];
    const rows = shifted.before(appended(table));
    // A blank cell with a look of its own is in the way as well: grown over, undo could not bring its look back. Where a
    // writing broke off, blank cells can be those that it made room with.
    const below = rangeOf(sheet, rows).getUsedRangeOrNullObject(found.brokeOff ?? false);
    below.load('address');
    return [{ key: table.key, table: table.name, rows, below, under: askUnder(sheet, rows) }];
  });
  const fills = askGrowingFills(sheet, plan, found);
  const moving = askMoving(sheet, plan, found, others);
  return (read, ruleAreas, elsewhere) => {
    const { joined, ...moved } = moving();
    const grown = growing.flatMap(({ under, ...one }) => {
      const area = under();
      return area ? [{ ...one, area }] : [];
    });
    const merges = [...joined.map(({ before }) => before), ...grown.map(({ area }) => area)];
    const details = (merged: readonly (readonly Area[])[]): Details => {
      const pushed = grown.map(({ key, table, rows, below }, i) => {
        const pushes = !below.isNullObject;
        const found = mergedUnder(merged[joined.length + i], rows, pushes, { sheet: plan.name, table });
        return { key, cut: found.cut, hems: pushes || found.inRows };
      });
      return {
        ruleAreas,
        unvalidated: new Map(validations.map(({ id, without: cells }) => [id, cells()])),
        blanks: new Map(columns.map(({ id, blanks }) => [id, blanks()])),
        typedOver: new Map(
          columns.map(({ id, typedOver }) => {
            const own = read.find(({ column }) => column.id === id);
            const formulas = own ? foreignCells(plan, found, own.table, own.column, own.formulas, elsewhere) : [];
            return [id, [...typedOver(), ...formulas]];
          }),
        ),
        formulas: new Map(read.map(({ column, formulas }) => [column.id, formulas])),
        closed: moved.closed,
        mergeable: mergeable(joined, merged),
        inTheWay: [...moved.inTheWay, ...fills(), ...pushed.flatMap(({ cut }) => cut)],
        hemmedIn: new Set(pushed.filter(({ hems }) => hems).map(({ key }) => key)),
      };
    };
    return { merges, details };
  };
}

/** Asks what stands where a block of one formula is to grow; says what is a person's own. */
function askGrowingFills(sheet: Excel.Worksheet, plan: SheetPlan, { mark }: SheetState): () => string[] {
  const grown = plan.fills.flatMap(({ id, formula, area: a }) => {
    const bottom = id in mark.fills ? lastRow(mark.fills[id]) : a.bottom;
    if (bottom >= a.bottom) return [];
    const used = rangeOf(sheet, { ...a, top: bottom + 1 }).getUsedRangeOrNullObject(true);
    used.load('address,formulas');
    return [{ formula, used }];
  });
  return () =>
    grown.flatMap(({ formula, used }) => {
      // What an earlier write that broke off left there is ours.
      const isOwn = (content: CellInput): boolean => content !== '' && !sameInput(formula, content);
      if (used.isNullObject || !used.formulas.flat().some(isOwn)) return [];
      const { address } = splitSheet(used.address);
      return [
        `On the sheet "${plan.name}" the figures grow into ${address}, which holds something of your own. Move that to another place and try again. Nothing was written.`,
      ];
    });
}

/** Cells of an area that have no validation. A search in one single cell would cover the sheet, so that is asked itself. */
function askUnvalidated(sheet: Excel.Worksheet, cells: Area): () => Area[] {
  const range = rangeOf(sheet, cells);
  if (rowCount(cells) * colCount(cells) === 1) {
    const { dataValidation } = range;
    dataValidation.load('type');
    return () => (dataValidation.type === 'None' ? [cells] : []);
  }
  const validated = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.dataValidations);
  validated.load('address');
  return () => (validated.isNullObject ? [cells] : without(cells, areasOf(validated.address)));
}

/** A column that is not there yet: nothing of it is typed over. */
const blank = (cells: Area): ReturnType<typeof askOddCells> => ({ blanks: () => [cells], typedOver: () => [] });

/**
 * Cells of a computed column without a formula. Excel looks for them itself, since the formulas of thousands of rows would
 * not fit into an answer. A search in one single cell would cover the sheet, so one row is told from its formulas.
 */
function askOddCells(
  sheet: Excel.Worksheet,
  body: Area,
  found: TableState | undefined,
  index: number,
): { blanks: () => Area[]; typedOver: () => Area[] } {
  if (rowCount(body) === 1) {
    const cell = found?.firstFormulas[index] ?? '';
    const typed = cell !== '' && !isFormula(cell);
    return { blanks: () => (cell === '' ? [body] : []), typedOver: () => (typed ? [body] : []) };
  }
  const range = rangeOf(sheet, body);
  const blanks = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.blanks);
  const constants = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
  blanks.load('address');
  constants.load('address');
  const areas = (cells: Excel.RangeAreas): Area[] => (cells.isNullObject ? [] : areasOf(cells.address));
  return { blanks: () => areas(blanks), typedOver: () => areas(constants) };
}
