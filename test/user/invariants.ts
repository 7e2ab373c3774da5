import { overallScore, stepScore, readScore } from '../../src/domain/scores/scores';
import { DEFAULT_SETTINGS, type ReportModel } from '../../src/domain/model/model';
import { readSettings } from '../../src/templates/account-report/settings/read';
import { area, type Cell, isError, toA1, type Workbook } from '../../workbench/model';
import { describe, differences } from './state';
import { isComputed, MONEY, type World } from './world';

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
export function modelOf(world: World): Pick<ReportModel, 'steps'> {
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
  return readSettings(
    { fields: {}, steps: rows('steps'), subMetrics: rows('subMetrics') },
    { ...DEFAULT_SETTINGS, asOf: 0 },
  ).model;
}

/** Lists what differs between two workbooks, for a failure's message. */
export const listDifferences = (book: Workbook, before: ReadonlyMap<string, string>): string[] =>
  differences(before, describe(book)).map((d) => `${d.sheetId} ${d.what}: ${d.before} became ${d.after}`);
