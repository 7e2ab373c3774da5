/** Reads made trackers and counts what came in right, what was told, and what is silently wrong. */

import { DEFAULT_STEPS, type Account, type Typed } from '../../src/domain/model/model';
import { subMetricIdOf, type Field, type PlainField } from '../../src/domain/model/fields';
import { columnLetters, type Issue, readTracker } from '../../src/domain/tracker';
import { makeTracker } from './generator';

export interface Verdict {
  readonly seed: number;
  readonly about: string;
  readonly cells: number;
  readonly right: number;
  /** Cells that are wrong or missing and that no warning speaks of. */
  readonly silent: readonly string[];
  /** Cells that are wrong or missing, and told. */
  readonly told: readonly string[];
}

const valueOf = (account: Account, field: Field): Typed => {
  const id = subMetricIdOf(field);
  const value = id === undefined ? account[field as Exclude<PlainField, 'scoredOn'>] : (account.scores[id] ?? null);
  return value === '' ? null : value;
};

const isSame = (a: Typed, b: Typed): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : a === b;

/** Whether a warning speaks of a cell: of itself, its row, its column, or of its field as one that was not found. */
function isTold(issues: readonly Issue[], row: number, columns: readonly string[], read: boolean): boolean {
  return issues.some((issue) => {
    if (issue.severity === 'info') return false;
    if (issue.severity === 'error' || (issue.code === 'missing-fields' && !read)) return true;
    const rows = issue.rows ?? (issue.row === undefined ? undefined : [issue.row]);
    const ofColumn = issue.column === undefined || columns.includes(issue.column);
    if (rows === undefined) return issue.column !== undefined && ofColumn;
    return rows.includes(row) && ofColumn;
  });
}

export function judge(seed: number): Verdict {
  const { grid, rows, columns, about } = makeTracker(seed);
  const result = readTracker(grid, { steps: DEFAULT_STEPS });
  const silent: string[] = [];
  const told: string[] = [];
  let cells = 0;
  let right = 0;
  const miss = (isSaid: boolean, what: string): void => void (isSaid ? told : silent).push(what);
  for (const { row, fields } of rows) {
    const at = result.ok ? result.sourceRows.indexOf(row) : -1;
    const account = result.ok ? result.accounts[at] : undefined;
    for (const [field, truth] of fields) {
      cells++;
      const letters = columnLetters((columns.get(field) ?? 0) + 1);
      const found = account && valueOf(account, field);
      if (account && isSame(found ?? null, truth)) right++;
      else {
        const used = result.ok ? result.columns.find(({ use }) => use === field) : undefined;
        // The field may have been read from another column, which the doubt then names.
        const named = used ? [letters, used.letters] : [letters];
        miss(
          isTold(result.issues, row, named, used !== undefined),
          `row ${row} ${field}: ${String(truth)} came as ${String(found)}`,
        );
      }
    }
  }
  const wanted = new Set(rows.map(({ row }) => row));
  for (const row of result.ok ? result.sourceRows : []) {
    if (wanted.has(row)) continue;
    cells++;
    miss(isTold(result.issues, row, [], true), `row ${row} is no account`);
  }
  return { seed, about, cells, right, silent, told };
}

export interface Bar {
  readonly share: number;
  readonly silent: number;
  readonly text: string;
}

/**
 * The figures over many seeds, and the worst ten of them.
 * @param from the first seed
 */
export function barOver(seeds: number, from = 0): Bar {
  const verdicts = Array.from({ length: seeds }, (_, i) => judge(from + i));
  const cells = verdicts.reduce((sum, one) => sum + one.cells, 0);
  const right = verdicts.reduce((sum, one) => sum + one.right, 0);
  const silent = verdicts.reduce((sum, one) => sum + one.silent.length, 0);
  const worst = [...verdicts]
    .sort((a, b) => b.silent.length - a.silent.length || a.right / a.cells - b.right / b.cells)
    .slice(0, 10)
    .map(
      ({ seed, about, cells: all, right: good, silent: quiet, told }) =>
        `  seed ${seed} (${about}): ${((100 * good) / all).toFixed(1)} %, ${quiet.length} silent${[...quiet, ...told].length > 0 ? `: ${[...quiet, ...told][0]}` : ''}`,
    );
  const share = right / cells;
  const text = [
    `${seeds} trackers, ${cells} cells: ${(100 * share).toFixed(2)} % right without a hand, ${silent} silently wrong; the worst ten:`,
    ...worst,
  ].join('\n');
  return { share, silent, text };
}
