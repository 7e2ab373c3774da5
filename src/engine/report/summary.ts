import { type ReportModel, scoredUnder, type StepOverride } from '../../domain/model/model';
import { isScoredIn, type Override, overridesInForce } from '../../domain/model/overrides';
import { counted } from '../../domain/model/words';
import { isNotScored, overallScore, stepScore } from '../../domain/scores/scores';
import type { CellInput, TablePlan } from '../../sheets/plan';
import type { Written } from '../difference/sheet-change';

/** What a command did, for the panel, the command line and tests. */
export interface Summary extends Written {
  readonly accounts: number;
  readonly scored: number;
  readonly below: number;
  /** Rows that the command added to a table, or typed anew. */
  readonly added: number;
  readonly syncs: number;
  readonly warnings: readonly string[];
  /** What is told besides, and is nothing to worry about. */
  readonly remarks: readonly string[];
}

interface Row {
  readonly name: string;
  readonly steps: readonly (number | null)[];
  readonly overall: number | null;
}

/** Scores as the domain computes them from what is typed and overridden; undefined where a score cannot be read. */
function scoreRow(
  model: ReportModel,
  at: ReadonlyMap<string, number>,
  cells: readonly CellInput[],
  overrides: Readonly<Record<string, StepOverride>> = {},
): Row | undefined {
  const typed = (key: string): CellInput => cells[at.get(key)!] ?? '';
  const name = String(typed('name'));
  try {
    const steps = model.steps.map((step) => {
      if (overrides[step.id]) return overrides[step.id].score;
      const under = scoredUnder(step);
      const values = under.map((sub) => typed(sub.id));
      const scores = values.map((v) => (isNotScored(v) ? null : (v as number)));
      return stepScore(
        scores,
        under.map((s) => s.weight),
      );
    });
    return {
      name,
      steps,
      overall: overallScore(
        steps,
        model.steps.map((s) => s.weight),
      ),
    };
  } catch {
    return undefined;
  }
}

export interface AccountFigures {
  readonly accounts: number;
  readonly scored: number;
  readonly below: number;
  readonly warnings: readonly string[];
}

const LISTED = 5;

/**
 * Counts the accounts, and holds what the cells show against what the scores give: the last check that the report is right.
 * Cells that still wait for an add-in function are passed over.
 */
export function readBack(
  model: ReportModel,
  table: TablePlan,
  values: readonly (readonly CellInput[])[],
  overrides: readonly Override[] = [],
): AccountFigures {
  const at = new Map(table.columns.flatMap((c, i) => (c.key === null ? [] : [[c.key, i] as const])));
  const named = values.filter((cells) => String(cells[at.get('name')!] ?? '').trim() !== '');
  const names = named.map((cells) => String(cells[at.get('name')!]));
  const isScored = isScoredIn(model, (account, id) => named[account][at.get(id)!]);
  const inForce = overridesInForce(overrides, names, model, isScored);
  const rows = named.map((cells, i) => ({ cells, row: scoreRow(model, at, cells, inForce.get(i)) }));
  const wrong = rows.filter(({ cells, row }) => row && !agrees(row, model, at, cells)).map(({ row }) => row!.name);
  const unreadable = rows.filter(({ row }) => !row).map(({ cells }) => String(cells[at.get('name')!]));
  const overall = rows.flatMap(({ row }) => (row?.overall == null ? [] : [row.overall]));
  return {
    accounts: named.length,
    scored: overall.length,
    below: overall.filter((score) => score < model.settings.lowBelow).length,
    warnings: [
      ...some(
        unreadable,
        (n, names) =>
          `${counted(n, 'account has', 'accounts have')} a score that cannot be read: ${names}. Look for the dark cells; a score is 0 to 10, or blank.`,
      ),
      ...some(
        wrong,
        (n, names) =>
          `${counted(n, 'account shows', 'accounts show')} a score that its sub-metrics do not give: ${names}. A formula there was changed by hand.`,
      ),
    ],
  };
}

function agrees(row: Row, model: ReportModel, at: ReadonlyMap<string, number>, cells: readonly CellInput[]): boolean {
  const shown = (key: string): CellInput => cells[at.get(key)!] ?? '';
  const pairs = [
    ...model.steps.map((s, i) => [shown(s.id), row.steps[i]] as const),
    [shown('overall'), row.overall] as const,
  ];
  return pairs.every(
    ([cell, score]) =>
      cell === '#BUSY!' || (score === null ? cell === '' : typeof cell === 'number' && Math.abs(cell - score) < 1e-9),
  );
}

function some(names: readonly string[], say: (count: number, names: string) => string): string[] {
  if (names.length === 0) return [];
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return [say(names.length, names.slice(0, LISTED).join(', ') + more)];
}
