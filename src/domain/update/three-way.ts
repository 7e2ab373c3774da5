/** Bringing a report up to date with its source: what the source said last time, what it says now, what stands in the report. */

import { nameKey } from '../model/fields';
import { questionKey } from './keys';
import type { Typed } from '../model/model';
import {
  byName,
  type KnownRow,
  lookAlike,
  plain,
  type ReportLine,
  sameValue,
  type SourceCopy,
  type SourceRow,
} from './source-copy';

/** The key under which the name itself is compared. */
export const NAME = 'name';

/** Two names that look like one account; nothing of it is taken before that is answered. */
export interface Question {
  /** Where the name changed. */
  readonly side: 'source' | 'report';
  readonly from: string;
  readonly to: string;
}

/** What is to become of a value that one side or both changed. */
export type ChangeKind =
  /** The source alone changed it: taken. */
  | 'taken'
  /** The report alone changed it: kept. */
  | 'kept'
  /** Both changed it: somebody chooses. */
  | 'both';

export interface Change {
  readonly kind: ChangeKind;
  /** Place of the account in the report. */
  readonly row: number;
  readonly account: string;
  /** Key of the column; `name` for the name itself. */
  readonly key: string;
  readonly then: Typed;
  readonly now: Typed;
  readonly report: Typed;
}

export interface Comparison {
  readonly questions: readonly Question[];
  readonly changes: readonly Change[];
  /** Accounts that the source has and neither the report nor the last reading had. */
  readonly fresh: readonly SourceRow[];
  /** Accounts that the source has no longer and the report still has; `known` where that was so last time. */
  readonly gone: readonly { readonly row: number; readonly account: string; readonly known: boolean }[];
  /** Accounts that somebody took out of the report; `known` where that was so last time. */
  readonly removed: readonly { readonly account: string; readonly known: boolean }[];
  /** Names that stand more than once in the source or the report: which row is whose cannot be told. */
  readonly unclear: readonly string[];
  /** How rows go together, for what is remembered afterwards. */
  readonly links: readonly Link[];
}

interface Link {
  readonly then?: KnownRow;
  readonly now?: SourceRow;
  readonly line?: ReportLine;
  /** Nothing is done to it: a question about it is open, or its name stands more than once. */
  readonly open?: true;
}

/** Answers to the questions, by `questionKey`: whether the two names are one account. */
export type Answers = ReadonlyMap<string, boolean>;

/** Compares by account and column; neither the order of rows nor that of columns counts. */
export function compare(
  then: SourceCopy,
  now: readonly SourceRow[],
  report: readonly ReportLine[],
  answers: Answers = new Map(),
): Comparison {
  const sources = byName(now, ({ name }) => name);
  const lines = byName(report, ({ name }) => name);
  const known = byName(then.rows, ({ name }) => name);
  const unclear = new Set([...sources.twice, ...lines.twice, ...known.twice]);
  const questions: Question[] = [];
  const paired = pairs(known.one, sources.one, lines.one, unclear, answers, questions);
  const links = [...paired.links, ...leftOver(paired, sources.one, lines.one)];
  const settled = links.filter(({ open }) => !open);
  return {
    questions,
    links: [
      ...links,
      ...then.rows.filter(({ name }) => unclear.has(nameKey(name))).map((row): Link => ({ then: row, open: true })),
    ],
    changes: settled.flatMap((link) => changesOf(link)),
    fresh: settled.flatMap(({ then: old, now: row, line }) => (row && !old && !line ? [row] : [])),
    gone: settled.flatMap(({ then: old, now: row, line }) =>
      old && !row && line ? [{ row: line.row, account: line.name, known: old.gone ?? false }] : [],
    ),
    removed: settled.flatMap(({ then: old, now: row, line }) =>
      old && row && !line ? [{ account: row.name, known: old.removed ?? false }] : [],
    ),
    unclear: [...now, ...report].flatMap(({ name }, i, all) =>
      unclear.has(nameKey(name)) && all.findIndex((other) => nameKey(other.name) === nameKey(name)) === i ? [name] : [],
    ),
  };
}

interface Paired {
  readonly links: readonly Link[];
  readonly taken: ReadonlySet<SourceRow | ReportLine>;
}

/** Every row of the last reading with its row now and its line in the report. */
function pairs(
  known: ReadonlyMap<string, KnownRow>,
  sources: ReadonlyMap<string, SourceRow>,
  lines: ReadonlyMap<string, ReportLine>,
  unclear: ReadonlySet<string>,
  answers: Answers,
  questions: Question[],
): Paired {
  const rows = [...known.values()];
  const nowOf = new Map<KnownRow, SourceRow>();
  const lineOf = new Map<KnownRow, ReportLine>();
  const open = new Set<KnownRow>();
  const waiting = new Set<SourceRow | ReportLine>();
  for (const row of rows) {
    const [key, as] = [nameKey(row.name), nameKey(row.as ?? row.name)];
    const [source, line] = [sources.get(key), lines.get(as) ?? lines.get(key)];
    if (source) nowOf.set(row, source);
    if (line) lineOf.set(row, line);
    if (unclear.has(key) || unclear.has(as)) open.add(row);
  }
  const names = new Set(rows.flatMap(({ name, as }) => [nameKey(name), nameKey(as ?? name)]));
  const unknown = <T extends SourceRow>(all: ReadonlyMap<string, T>): T[] =>
    [...all].flatMap(([key, row]) => (names.has(key) ? [] : [row]));
  const ask = <T extends SourceRow>(
    side: Question['side'],
    missing: readonly KnownRow[],
    candidates: readonly T[],
    found: Map<KnownRow, T>,
  ): void => {
    let [left, right] = [missing, candidates];
    for (;;) {
      const asked = lookAlike(left, right).map(({ from, to }) => ({
        row: from,
        to,
        question: { side, from: side === 'source' ? from.name : (from.as ?? from.name), to: to.name },
      }));
      if (asked.length === 0) return;
      for (const { row, to, question } of asked) {
        const answer = answers.get(questionKey(question));
        if (answer === true) found.set(row, to);
        if (answer !== undefined) continue;
        questions.push(question);
        open.add(row);
        waiting.add(to);
      }
      // Where two are not the same, the next best are asked about.
      const refused = asked.filter(({ question }) => answers.get(questionKey(question)) === false);
      const done = new Set<SourceRow>(
        asked.filter((one) => !refused.includes(one)).flatMap(({ row, to }) => [row, to]),
      );
      const no = new Set(refused.map(({ row }) => row));
      left = left.filter((row) => !done.has(row) && !no.has(row));
      right = right.filter((row) => !done.has(row));
      if (refused.length === 0) return;
    }
  };
  const fromSource = unknown(sources);
  const ownLines = unknown(lines).filter(({ name }) => !sources.has(nameKey(name)));
  ask(
    'source',
    rows.filter((row) => !nowOf.has(row) && !row.gone),
    fromSource,
    nowOf,
  );
  ask(
    'report',
    rows.filter((row) => !lineOf.has(row) && !row.removed),
    ownLines,
    lineOf,
  );
  const links = rows.map((row): Link => {
    const [source, line] = [nowOf.get(row), lineOf.get(row)];
    return { then: row, ...(source && { now: source }), ...(line && { line }), ...(open.has(row) && { open: true }) };
  });
  return { links, taken: new Set([...nowOf.values(), ...lineOf.values(), ...waiting]) };
}

/** Rows of the source that were not there last time, with their line in the report where somebody added it there too. */
function leftOver(
  { taken }: Paired,
  sources: ReadonlyMap<string, SourceRow>,
  lines: ReadonlyMap<string, ReportLine>,
): Link[] {
  return [...sources].flatMap(([key, row]): Link[] => {
    if (taken.has(row)) return [];
    const line = lines.get(key);
    return [{ now: row, ...(line && !taken.has(line) && { line }) }];
  });
}

function changesOf({ then, now, line }: Link): Change[] {
  if (!now || !line) return [];
  const change = (key: string, was: Typed | undefined, is: Typed, stands: Typed): Change[] => {
    const kind = kindOf(was, is, stands);
    const [a, b, c] = [was, is, stands].map(plain);
    return kind ? [{ kind, row: line.row, account: line.name, key, then: a, now: b, report: c }] : [];
  };
  return [
    ...(then ? change(NAME, then.name, now.name, line.name) : []),
    ...Object.keys(now.values)
      .filter((key) => key in line.values)
      .flatMap((key) => change(key, then?.values[key], now.values[key], line.values[key])),
  ];
}

/** Undefined where nobody changed anything, or both did and came to the same. What was not known before counts as blank. */
function kindOf(then: Typed | undefined, now: Typed, report: Typed): ChangeKind | undefined {
  if (sameValue(now, report)) return undefined;
  if (sameValue(then, report)) return 'taken';
  return sameValue(then, now) ? 'kept' : 'both';
}
