/** Nothing that the sheets of templates say is cut, in a type that is a tenth wider than the workbook's. */
import type { Look, SheetPlan } from '../../src/sheets/plan';
import { unknown } from '../../src/templates/plan';
import { TEMPLATES } from '../../src/templates/registry';
import type { Block } from '../../src/templates/template';
import { type Area, area, contains, isError, type Scalar, type Sheet, toA1 } from '../../workbench/model';
import { shownText } from '../../workbench/objects/cells/reading';
import { linesOf, widthOf } from './letters';
import { made } from './sheet';

const PADDING = 4;
const INDENT = 9;
/** Pixels of a line of 11 points. */
const LINE = 20;
const STANDARD = 8.43;

const pixels = (characters: number): number => Math.floor(7 * characters) + 5;

/** How a plan dresses a cell: what is said later stands. */
function lookAt({ looks }: SheetPlan, row: number, col: number): Look {
  const all = looks.filter((one) => contains(one.area, { row, col }));
  return Object.assign({}, ...all.map(({ look }) => look)) as Look;
}

/** Number formats that rules may give a cell; of words, those that the rule is about. */
const ruledFormats = ({ rules }: SheetPlan, row: number, col: number, value: Scalar): string[] =>
  rules.flatMap(({ areas, rule }) => {
    if (rule.type !== 'custom' || !rule.format.numberFormat) return [];
    const names = rule.formula.includes(`"${String(value)}"`);
    const about = typeof value !== 'string' || names !== rule.formula.includes('<>"');
    return about && areas.some((a) => contains(a, { row, col })) ? [rule.format.numberFormat] : [];
  });

interface Room {
  readonly widthOf: (from: number, to: number) => number;
  readonly heightOf: (row: number) => number;
}

function roomOf({ columns, rows }: SheetPlan): Room {
  const widths = new Map(columns.map(({ col, width }) => [col, pixels(width)]));
  return {
    widthOf: (from, to) => {
      let sum = 0;
      for (let col = from; col <= to; col++) sum += widths.get(col) ?? pixels(STANDARD);
      return sum;
    },
    heightOf: (row) => {
      const said = rows.findLast(({ row: first, count = 1 }) => first <= row && row < first + count);
      return said ? (said.height * 4) / 3 : LINE;
    },
  };
}

/** The last column that a text of a cell may run into, since all between is blank: a formula that gives nothing is not. */
function freeUntil(sheet: Sheet, row: number, col: number, right: number): number {
  let last = col;
  const isBlank = (at: number): boolean => {
    const { value = null, formula } = sheet.cell(row, at) ?? {};
    return value === null && formula === undefined;
  };
  while (last < right && isBlank(last + 1)) last += 1;
  return last;
}

interface Shown {
  readonly row: number;
  readonly col: number;
  readonly value: Scalar;
  /** The last column that it may fill. */
  readonly right?: number;
}

/** Why what a cell shows does not fit; nothing where it does. */
function cut(plan: SheetPlan, sheet: Sheet, room: Room, { row, col, value, right }: Shown): string[] {
  if (value === null || value === '' || isError(value)) return [];
  const look = lookAt(plan, row, col);
  const { size = 11, bold = false, wrap = false, indent = 0 } = look;
  const texts = [look.numberFormat ?? 'General', ...ruledFormats(plan, row, col, value)].map((one) =>
    shownText(value, one),
  );
  return texts.flatMap((text) => {
    const space = (to: number): number => room.widthOf(col, to) - PADDING - INDENT * indent;
    const said = `${plan.name}!${toA1(area(row, col))} "${text}"`;
    if (typeof value === 'string' && wrap) {
      const lines = linesOf(text, space(col), size, bold);
      return lines * LINE - 5 > room.heightOf(row)
        ? [`${said}: ${lines} lines in ${room.heightOf(row).toFixed(0)}`]
        : [];
    }
    const runs = typeof value === 'string' && look.horizontal !== 'Right';
    const to = right ?? (runs ? freeUntil(sheet, row, col, rightOf(plan)) : col);
    const needs = widthOf(text, size, bold || text.startsWith('▼'));
    return needs > space(to) ? [`${said}: ${needs.toFixed(0)} in ${space(to).toFixed(0)}`] : [];
  });
}

const rightOf = ({ columns, looks }: SheetPlan): number =>
  Math.max(...columns.map(({ col }) => col), ...looks.map((one: { area: Area }) => one.area.right));

/** What may stand in the cells of a block besides the example: choices, what checks may say, and large sums. */
function possible(plan: SheetPlan, block: Block): { row: number; col: number; value: Scalar; right?: number }[] {
  if (block.type === 'checks') {
    const { row, col } = plan.names.find(({ name }) => name === block.name)!;
    const right = col + block.width - 1;
    return block.checks.flatMap(({ odd: [one, several], right: fine }, i) =>
      [`▼ 1 ${one}`, `▼ 12 ${several}`, `✓ ${fine}`, unknown(fine)].map((value) => ({
        row: row + i,
        col,
        value,
        right,
      })),
    );
  }
  if (block.type !== 'table') return [];
  const { area: at, columns } = plan.tables.find(({ key }) => key === block.key)!;
  return block.columns.flatMap((column) => {
    const col = at.left + columns.findIndex(({ key }) => key === column.key);
    const choices = typeof column.ask === 'object' ? (column.ask.choices ?? []) : [];
    const sums = column.kind === 'money' ? [LARGE] : [];
    return [...choices, ...sums].map((value) => ({ row: at.top + 1, col, value }));
  });
}

/** A sum that most people never come to in a cell. */
const LARGE = 999_999;

test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const { book, plans } = made(template);
  const wrong = plans.flatMap((plan) => {
    const sheet = book.sheet(plan.name)!;
    const room = roomOf(plan);
    const cells = [...sheet.cellsIn(sheet.usedArea()!)].map(([row, col, { value }]) => ({ row, col, value }));
    const { blocks } = template.sheets.find(({ key }) => key === plan.key)!;
    return [...cells, ...blocks.flatMap((block) => possible(plan, block))].flatMap((one) =>
      cut(plan, sheet, room, one),
    );
  });
  expect(wrong).toEqual([]);
});
