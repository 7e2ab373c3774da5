import { overallScore, stepScore, readScore } from '../../src/domain/scores';
import type { ReportModel } from '../../src/domain/model';
import { readSettings } from '../../src/sheets/settings';
import { freshModel } from '../../src/excel/plans';
import { area, type Cell, contains, isError, type Sheet, toA1, type Workbook } from '../../src/workbench/model';
import { contentOf, describe, differences } from './state';
import { isComputed, MONEY, type World } from './world';

interface Held {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly content: string;
  readonly fill: string | undefined;
  /** The person typed it: it stays as it is, wherever it stands. */
  readonly typed: boolean;
}

/** A workbook before a refresh, and what of it the refresh may not touch. */
export interface Before {
  readonly facts: ReadonlyMap<string, string>;
  readonly cells: readonly Held[];
  readonly ownRules: ReadonlyMap<Sheet, string>;
  readonly ownValidations: ReadonlyMap<Sheet, readonly string[]>;
}

const ruleText = (sheet: Sheet): string =>
  JSON.stringify(sheet.conditionalFormats.filter((f) => f.id.startsWith('{own')).map((f) => [f.areas, f.rule]));

/** Validations of the person's own kind, cell by cell, since what a refresh adds beside them may split areas. */
const validationTexts = (sheet: Sheet): string[] =>
  sheet.validations
    .filter((v) => v.rule.type === 'wholeNumber')
    .flatMap((v) => v.areas.flatMap((a) => cellsOf(a).map((at) => `${at} ${JSON.stringify(v.rule)}`)))
    .sort();

const cellsOf = (a: { top: number; left: number; bottom: number; right: number }): string[] =>
  Array.from({ length: a.bottom - a.top + 1 }, (_, r) =>
    Array.from({ length: a.right - a.left + 1 }, (_x, c) => toA1(area(a.top + r, a.left + c))),
  ).flat();

const EVERYWHERE = area(0, 0, 1_048_575, 16_383);

export function takeDown(world: World): Before {
  const cells = world.book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn(EVERYWHERE)].map(([row, col, cell]): Held => ({
      sheet,
      row,
      col,
      content: cell.spilledFrom ? '' : contentOf(cell),
      fill: cell.format?.fill,
      typed: world.hands.typed.has(cell) && !isPlannedHeading(world, sheet, row, col),
    })),
  );
  return {
    facts: describe(world.book),
    cells,
    ownRules: new Map(world.book.sheets.map((s) => [s, ruleText(s)])),
    ownValidations: new Map(world.book.sheets.map((s) => [s, validationTexts(s)])),
  };
}

/** Header cells of our columns follow Settings where it names them anew. */
function isPlannedHeading(world: World, sheet: Sheet, row: number, col: number): boolean {
  const { area: a } = world.accounts;
  return (
    sheet === world.report &&
    row === a.top &&
    col >= a.left &&
    col <= a.right &&
    world.keyAt(col - a.left) !== undefined
  );
}

/** What a refresh did that it may not do; empty if all is well. */
export function trespasses(world: World, before: Before): string[] {
  const { book } = world;
  return [
    ...differences(before.facts, describe(book)).flatMap((d) => {
      const sheet = book.sheets.find((s) => s.id === d.sheetId);
      const isNew = sheet && !before.facts.has(`${sheet.id}|name`);
      const allowed = sheet ? isNew || mayDiffer(world, sheet, d.what) : ['names', 'sheets'].includes(d.what);
      return allowed ? [] : [`${sheet?.name ?? ''} ${d.what}: ${d.before} became ${d.after}`];
    }),
    ...before.cells.flatMap(({ sheet, row, col, content, fill, typed }) => {
      if (!book.sheets.includes(sheet)) return [`The sheet ${sheet.name} is gone`];
      const cell = sheet.cell(row, col);
      const at = `${sheet.name}!${toA1(area(row, col))}`;
      if (typed && contentOf(cell) !== content) return [`${at} was typed: ${content} became ${contentOf(cell)}`];
      return cell?.format?.fill === fill ? [] : [`${at} was filled ${fill} and is ${cell?.format?.fill}`];
    }),
    ...[...before.ownRules].flatMap(([sheet, rules]) =>
      ruleText(sheet) === rules ? [] : [`${sheet.name}: rules ${rules} became ${ruleText(sheet)}`],
    ),
    ...[...before.ownValidations].flatMap(([sheet, texts]) => {
      const now = new Set(validationTexts(sheet));
      return texts.filter((t) => !now.has(t)).map((t) => `${sheet.name}: the validation ${t} is gone`);
    }),
  ];
}

/** What a refresh may change on a sheet of ours. Everything else, and every other sheet, is the person's. */
function mayDiffer(world: World, sheet: Sheet, what: string): boolean {
  if (!world.mark(sheet)) return false;
  const [kind, at] = what.split(' ');
  if (['property', 'page', 'table', 'rule', 'validation', 'format', 'chart'].includes(kind)) return true;
  if (kind !== 'cell') return false;
  const [row, col] = at.split(',').map(Number);
  const table = sheet.tables.find((t) => contains(t.area, { row, col }));
  if (sheet !== world.report) return true;
  if (!table) return row < world.accounts.area.top;
  return row === table.area.top || isComputed(world.keyAt(col - table.area.left));
}

/** Whether every score on the report is what the domain says, and no cell of ours shows an error that nobody made. */
export function wrongFigures(world: World, warnings: readonly string[]): string[] {
  const { bodyArea: body } = world.accounts;
  const model = modelOf(world);
  const settingsAreWrong = warnings.some((w) => w.startsWith('Settings,'));
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i) => body.top + i);
  return rows.flatMap((row) => wrongInRow(new Row(world, row), model, settingsAreWrong));
}

/** The cells of an account by the keys of their columns. */
class Row {
  readonly keys: ReadonlyMap<string, number>;

  constructor(
    private readonly world: World,
    private readonly row: number,
  ) {
    const { accounts } = world;
    this.keys = new Map(
      accounts.columns.flatMap((_, i) => {
        const key = world.keyAt(i);
        return key === undefined ? [] : [[key, accounts.area.left + i] as const];
      }),
    );
  }

  cell(key: string): Cell | undefined {
    const col = this.keys.get(key);
    return col === undefined ? undefined : this.world.report.cell(this.row, col);
  }

  value(key: string): unknown {
    return this.cell(key)?.value ?? null;
  }

  /** Whether the person typed over what the add-in computes there. */
  isTypedOver(key: string): boolean {
    const cell = this.cell(key);
    return cell !== undefined && isComputed(key) && this.world.hands.typed.has(cell);
  }

  complaint(key: string, instead: string): string {
    const value = this.value(key);
    const at = toA1(area(this.row, this.keys.get(key)!));
    return `${at} (${key}) shows ${isError(value) ? value.code : String(value)} instead of ${instead}: ${this.cell(key)?.formula}`;
  }
}

function wrongInRow(row: Row, model: Pick<ReportModel, 'steps'>, settingsAreWrong: boolean): string[] {
  const keys = [...row.keys.keys()];
  const steps = model.steps.map((step) => {
    const scores = step.subMetrics.map((sub) => row.value(sub.id));
    const weights = step.subMetrics.map((sub) => sub.weight);
    return [
      step.id,
      readable(() =>
        stepScore(
          scores.map((s) => readScore(s)),
          weights,
        ),
      ),
    ] as const;
  });
  const all = steps.map(([, score]) => score);
  const isUnreadable = all.includes(UNREADABLE);
  const overall = readable(() =>
    overallScore(
      all as (number | null)[],
      model.steps.map((s) => s.weight),
    ),
  );
  const stepsStand = !steps.some(([key]) => row.isTypedOver(key));
  const wanted = [...steps, ...(stepsStand ? [['overall', isUnreadable ? UNREADABLE : overall] as const] : [])];
  const scores = wanted.flatMap(([key, expected]) =>
    row.isTypedOver(key) || shows(row.value(key), expected) ? [] : [row.complaint(key, String(expected))],
  );
  const isWhole =
    !settingsAreWrong &&
    !isUnreadable &&
    !keys.some((key) => row.isTypedOver(key) || (!isComputed(key) && isError(row.value(key)))) &&
    MONEY.every((key) => row.value(key) === null || typeof row.value(key) === 'number');
  const errors = isWhole ? keys.filter((key) => isComputed(key) && isError(row.value(key))) : [];
  return [...scores, ...errors.map((key) => row.complaint(key, 'no error'))];
}

const UNREADABLE = Symbol('unreadable');
type Expected = number | null | typeof UNREADABLE;

function readable(compute: () => number | null): Expected {
  try {
    return compute();
  } catch {
    return UNREADABLE;
  }
}

function shows(value: unknown, expected: Expected): boolean {
  if (expected === UNREADABLE) return isError(value);
  if (expected === null) return value === '' || value === null;
  return typeof value === 'number' && Math.abs(value - expected) < 1e-9;
}

/** The model as Settings spells it, with each sub-metric's column found by its key. */
function modelOf(world: World): Pick<ReportModel, 'steps'> {
  const settings = world.own('settings')!;
  const mark = world.mark(settings)!;
  const rows = (key: string) => {
    const { bodyArea: b } = settings.tables.find((t) => t.name === mark.tables[key])!;
    return Array.from({ length: b.bottom - b.top + 1 }, (_, r) =>
      Array.from({ length: b.right - b.left + 1 }, (_x, c) => {
        const value = settings.cell(b.top + r, b.left + c)?.value ?? '';
        return isError(value) ? value.code : value;
      }),
    );
  };
  return readSettings({ fields: {}, steps: rows('steps'), subMetrics: rows('subMetrics') }, freshModel().settings)
    .model;
}

/** Lists what differs between two workbooks, for a failure's message. */
export const listDifferences = (book: Workbook, before: ReadonlyMap<string, string>): string[] =>
  differences(before, describe(book)).map((d) => `${d.sheetId} ${d.what}: ${d.before} became ${d.after}`);
