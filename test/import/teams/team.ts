/** How a tracker of a team and what it says are written down, and how a reading is held against it. */

import { parseIso, serialOf } from '../../../src/domain/calendar/dates';
import { DEFAULT_STEPS, type Typed } from '../../../src/domain/model/model';
import {
  type Grid,
  type IssueCode,
  readCsvTracker,
  readTracker,
  type TrackerChoices,
  type TrackerResult,
} from '../../../src/domain/tracker';

export interface Team {
  readonly about: string;
  /** The text of a file, or the cells of a sheet. */
  readonly text?: string;
  readonly grid?: Grid;
  /**
   * A line of columns and a line an account: `name|associate|type|end|last|target|won`, and scores by the letters of their
   * column (the number of their row, where the list lies on its side), with the id that the score goes by where it matters
   * (`D=launched`). Nothing between the bars is no value.
   */
  readonly truth: string;
  /** Codes that must be told. */
  readonly told?: readonly IssueCode[];
  /** One act after which all comes in right. */
  readonly answer?: TrackerChoices;
  /** Whether something stays that only a person can say; it must be told. */
  readonly isAsked?: boolean;
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  associate: 'associate',
  type: 'type',
  end: 'endDate',
  last: 'lastArr',
  target: 'deltaArr',
  won: 'ytd',
};

const model = { steps: DEFAULT_STEPS };
const asOf = serialOf(2026, 11, 21);

export function read({ text = '', grid }: Team, answer: TrackerChoices = {}): TrackerResult {
  const choices = { ...answer, asOf };
  return grid ? readTracker(grid, model, choices) : readCsvTracker(text, model, choices);
}

export interface Held {
  readonly right: number;
  readonly told: readonly string[];
  readonly silent: readonly string[];
}

/** What came in right, what is wrong or missing and told, and what is so in silence. */
export function held(team: Team, answer?: TrackerChoices): Held {
  const result = read(team, answer);
  const [head, ...lines] = team.truth.split('\n').map((line) => line.split('|'));
  const told: string[] = [];
  const silent: string[] = [];
  let right = 0;
  const accounts = result.ok ? result.accounts : [];
  const used = new Set<number>();
  for (const line of lines) {
    const at = accounts.findIndex(({ name }, i) => !used.has(i) && name === line[0]);
    used.add(at);
    const row = result.ok && at >= 0 ? result.sourceRows[at] : undefined;
    head.forEach((column, i) => {
      const wanted = valueOf(column, line[i]);
      const [letters, id] = column.split('=');
      const match = result.ok
        ? result.columns.find(({ letters: l, use }) => (FIELDS[column] ? use === FIELDS[column] : l === letters))
        : undefined;
      let found: Typed | undefined;
      if (at >= 0) {
        const account = accounts[at];
        if (FIELDS[column]) found = account[FIELDS[column] as 'type'] as Typed;
        else if (match?.use.startsWith('score:')) {
          const sub = match.use.slice(6);
          found = id === undefined || id === sub ? (account.scores[sub] ?? null) : `in ${sub}`;
        } else found = null;
      }
      if (found === '') found = null;
      const same =
        typeof wanted === 'number' && typeof found === 'number' ? Math.abs(wanted - found) < 1e-6 : wanted === found;
      if (same) right++;
      else {
        const said = result.issues.some((issue) => {
          if (issue.severity === 'info') return false;
          if (issue.severity === 'error' || (issue.code === 'no-scores' && !FIELDS[column])) return true;
          if (issue.code === 'missing-fields') return FIELDS[column] !== undefined && !match;
          const rows = issue.rows ?? (issue.row === undefined ? undefined : [issue.row]);
          const ofColumn = issue.column === undefined || issue.column === (match?.letters ?? letters);
          return rows === undefined
            ? issue.column !== undefined && ofColumn
            : row !== undefined && rows.includes(row) && ofColumn;
        });
        (said ? told : silent).push(`${line[0]} ${column}: ${String(wanted)} came as ${String(found)}`);
      }
    });
  }
  accounts.forEach(({ name }, i) => {
    if (used.has(i)) return;
    const row = result.ok ? result.sourceRows[i] : 0;
    const said = result.issues.some(
      (issue) => issue.severity !== 'info' && (issue.rows ?? [issue.row]).includes(row) && issue.column === undefined,
    );
    (said ? told : silent).push(`"${name}" is no account`);
  });
  for (const code of answer ? [] : (team.told ?? []))
    if (!result.issues.some((issue) => issue.code === code)) silent.push(`not told: ${code}`);
  return { right, told, silent };
}

function valueOf(column: string, text: string): Typed {
  if (text === undefined || text === '') return null;
  if (column === 'name' || column === 'associate') return text;
  return column === 'end' ? (parseIso(text) ?? null) : Number(text);
}
