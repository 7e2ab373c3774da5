/** All that a person is shown of how a tracker is read, and can change: columns, values, rows, and what comes of them. */

import { dayWords, isDateSerial } from '../../calendar/dates';
import { capital, fieldName, plainKind, PLAIN_FIELDS, quoted } from '../../model/fields';
import type { ReportModel, Step, Typed } from '../../model/model';
import { isDateFormat } from '../scales/detect';
import { SCALES, scaleName } from '../scales/scales';
import type { ScaleId } from '../scales/scales';
import { turnedGrid } from '../header/turned';
import { cellAt, columnWord, rowName } from '../places';
import { cellText, isEmptyCell, isField } from '../types';
import type {
  Cell,
  ColumnMatch,
  Grid,
  Issue,
  IssueCode,
  TargetKind,
  TrackerChoices,
  TrackerResult,
  ValueToFix,
} from '../types';
import type { DecimalMark } from '../values/amounts';
import type { DayOrder } from '../values/dayText';
import { kindOf, type ValueKind } from '../values/values';
import { type TargetGroup, targetsOf } from './targets';

/** How sure a column's use is: chosen by a person, known, a guess, or with something to be answered. */
export type Certainty = 'chosen' | 'sure' | 'guess' | 'asked' | 'unknown';

export interface MappedColumn extends ColumnMatch {
  readonly certainty: Certainty;
  /** What its values are read as; undefined for texts and for columns that are kept. */
  readonly kind?: ValueKind;
  /** What was noticed of the column as a whole, a sentence each. */
  readonly remarks: readonly string[];
  /** Whether its scale is to be answered. */
  readonly scaleOpen: boolean;
  /** Shown where dates allow both orders, or one was chosen; null where none is. */
  readonly dayOrder?: DayOrder | null;
  /** Shown where the mark before decimals is open, or was chosen. */
  readonly mark?: DecimalMark | null;
  /** Shown where amounts are multiplied, or a unit was chosen. */
  readonly unit?: number | null;
  /** Shown where targets seem to be no increases, or what they are was chosen. */
  readonly target?: TargetKind | null;
}

export interface MappedValue extends ValueToFix {
  /** The columns it stands in: a score that is written in the same way is put right in all of them at once. */
  readonly indexes: readonly number[];
  readonly column: string;
  readonly kind: ValueKind;
}

/** A row that is left out, or that is an account and perhaps should not be. */
export interface MappedRow {
  readonly row: number;
  /** `Row 3`, or `Column C` of a list that lies on its side. */
  readonly name: string;
  /** Its first cell in the sheet. */
  readonly cell: string;
  readonly code: IssueCode;
  readonly message: string;
  readonly as: 'account' | 'leftOut';
  /** Whether a person said so. */
  readonly chosen: boolean;
}

export interface RowChoice {
  readonly row: number;
  /** `Row 3`, or `Column C` of a list that lies on its side. */
  readonly name: string;
  /** What stands there, shortened. */
  readonly text: string;
}

export interface PreviewColumn {
  readonly header: string;
  readonly kind: ValueKind | 'text' | 'extra';
}

export interface Mapping {
  /** In the order of the tracker. */
  readonly columns: readonly MappedColumn[];
  readonly targets: readonly TargetGroup[];
  readonly scales: readonly { readonly id: ScaleId; readonly name: string }[];
  /** Whether the list lies on its side; shown where it looks so or where nothing else can be read. */
  readonly turned?: boolean;
  readonly headerRow?: number;
  readonly firstDataRow?: number;
  /** Rows to choose as the header, and as the first row of data. */
  readonly headerRows: readonly RowChoice[];
  readonly dataRows: readonly RowChoice[];
  readonly toFix: readonly MappedValue[];
  readonly rows: readonly MappedRow[];
  /** Hidden rows, where there are any. */
  readonly hidden?: { readonly rows: number; readonly leftOut: boolean };
  /** Texts that are longer than a cell holds. */
  readonly longTexts: number;
  /** Whether these are to be cut; they are left out otherwise. */
  readonly cutTexts: boolean;
  /** The first accounts as they will stand in the report. */
  readonly preview: { readonly columns: readonly PreviewColumn[]; readonly rows: readonly (readonly Cell[])[] };
  readonly counts: Counts;
  /** What else was noticed, without a control of its own. */
  readonly remarks: readonly Issue[];
}

export interface Counts {
  readonly accounts: number;
  readonly scores: number;
  readonly amounts: number;
  readonly leftOut: number;
  readonly extras: number;
}

/** Codes that a person is to answer, at the column that they speak of. */
const ASKED: readonly IssueCode[] = [
  'column-unsure',
  'scale-open',
  'day-order-open',
  'mark-open',
  'own-scores',
  'column-chosen-twice',
];
const AT_COLUMN: readonly IssueCode[] = [
  ...ASKED,
  'column-by-content',
  'column-rival',
  'column-computed',
  'column-not-money',
  'column-other-year',
  'scale',
  'unit',
  'second-list',
];
const LEFT_OUT: readonly IssueCode[] = ['row-total', 'row-header', 'row-group', 'row-note', 'row-chosen'];
const DOUBTFUL: readonly IssueCode[] = ['row-no-name', 'row-same-name', 'row-name-only'];
/** Told in numbers, at their own control. */
const ELSEWHERE: readonly IssueCode[] = ['value', 'value-long', 'row-hidden', 'row-empty', 'no-scores', 'encoding'];

/** From here up a use that its words gave is not asked about. */
const SURE = 0.6;
/** Rows to point to as header or first account, and accounts shown. */
const MOST_CHOICES = 40;
const MOST_SHOWN = 5;

/** @param model the steps before the tracker was read */
export function mappingOf(
  grid: Grid,
  result: TrackerResult,
  { steps }: Pick<ReportModel, 'steps'>,
  choices: TrackerChoices,
): Mapping {
  const { columns: found = [], issues, headerRow } = result;
  const now = result.ok ? result.steps : steps;
  const turned = choices.turned ?? result.turned ?? (result.ok ? undefined : false);
  const upright = turned ? turnedGrid(grid) : grid;
  const columns = found.map((column) => mapped(column, issues, choices));
  const firstDataRow = choices.firstDataRow ?? (headerRow === undefined ? undefined : headerRow + 1);
  const rows = rowsOf(issues, choices, upright);
  const hiddenRows = issues.find(({ code }) => code === 'row-hidden');
  const hidden = hiddenRows && {
    rows: hiddenRows.rows?.length ?? 1,
    leftOut: choices.leaveOutHidden ?? false,
  };
  const accounts = result.ok ? result.accounts : [];
  const isNumber = (value: Typed): boolean => typeof value === 'number';
  return {
    columns,
    targets: targetsOf(steps, now, columns),
    scales: scalesOf(found),
    ...(turned !== undefined && { turned }),
    ...(headerRow !== undefined && { headerRow }),
    ...(firstDataRow !== undefined && { firstDataRow }),
    headerRows: rowChoices(upright, 0),
    dataRows: headerRow === undefined ? [] : rowChoices(upright, headerRow + 1 - (upright.firstRow ?? 1)),
    toFix: result.ok ? together(result.toFix.flatMap((one) => mappedValue(one, columns, upright))) : [],
    rows,
    ...(hidden && { hidden }),
    cutTexts: choices.cutLongTexts ?? false,
    longTexts: issues.filter(({ code }) => code === 'value-long').length,
    preview: previewOf(result, columns, now),
    counts: {
      accounts: accounts.length,
      scores: result.ok ? result.scores : 0,
      amounts: accounts.flatMap(({ lastArr, deltaArr, ytd }) => [lastArr, deltaArr, ytd].filter(isNumber)).length,
      leftOut: rows.filter(({ as }) => as === 'leftOut').length + (hidden?.leftOut ? hidden.rows : 0),
      extras: result.ok ? result.extras.length : 0,
    },
    remarks: [
      ...advice(now, steps),
      ...issues.filter(
        ({ code, severity }) =>
          severity !== 'error' && ![...AT_COLUMN, ...LEFT_OUT, ...DOUBTFUL, ...ELSEWHERE].includes(code),
      ),
    ],
  };
}

/** The scales to choose from, and those that columns are on besides, such as 0 to 8. */
function scalesOf(columns: readonly ColumnMatch[]): Mapping['scales'] {
  const own = new Set(columns.flatMap(({ scale }) => (scale === undefined ? [] : [scale])));
  for (const { id } of SCALES) own.delete(id);
  return [...SCALES, ...[...own].map((id) => ({ id, name: scaleName(id) }))];
}

function mapped(column: ColumnMatch, issues: readonly Issue[], choices: TrackerChoices): MappedColumn {
  const { index, letters, use } = column;
  const own = issues.filter(({ code, column: at }) => at === letters && AT_COLUMN.includes(code));
  const has = (code: IssueCode): boolean => own.some((issue) => issue.code === code);
  const kind = isField(use) ? kindOf(use) : undefined;
  /** What was chosen, null where it is open, undefined where it is no question. */
  const answer = <T>(chosen: T | undefined, open: boolean): T | null | undefined => chosen ?? (open ? null : undefined);
  const dayOrder = kind === 'date' ? answer(choices.dayOrders?.get(index), has('day-order-open')) : undefined;
  const mark = kind === 'amount' ? answer(choices.marks?.get(index), has('mark-open')) : undefined;
  const unit = kind === 'amount' ? answer(choices.units?.get(index), has('unit')) : undefined;
  const target = use === 'deltaArr' ? answer(choices.targets?.get(index), has('column-unsure')) : undefined;
  return {
    ...column,
    certainty: certaintyOf(column, own),
    ...(kind !== undefined && { kind }),
    // What is told of single values names the first of them; at the column the control says it.
    remarks: own.filter(({ severity }) => severity !== 'error').map(({ message }) => message),
    scaleOpen: has('scale-open'),
    ...(dayOrder !== undefined && { dayOrder }),
    ...(mark !== undefined && { mark }),
    ...(unit !== undefined && { unit }),
    ...(target !== undefined && { target }),
  };
}

function certaintyOf({ reason, confidence, looksLikeScores }: ColumnMatch, own: readonly Issue[]): Certainty {
  if (own.some(({ code }) => ASKED.includes(code))) return 'asked';
  if (reason === 'chosen') return 'chosen';
  if (reason === 'none') return looksLikeScores ? 'asked' : 'unknown';
  return reason === 'words' && confidence >= SURE ? 'sure' : 'guess';
}

function rowsOf(issues: readonly Issue[], choices: TrackerChoices, list: Grid): MappedRow[] {
  const nameOf = (row: number): string => capital(rowName(list, row));
  const rowOf = (row: number, rest: Omit<MappedRow, 'row' | 'name' | 'cell'>): MappedRow => ({
    row,
    name: nameOf(row),
    cell: cellAt(list, row, 1),
    ...rest,
  });
  const told = issues.flatMap(({ code, row, message }): MappedRow[] => {
    if (row === undefined) return [];
    if (LEFT_OUT.includes(code)) return [rowOf(row, { code, message, as: 'leftOut', chosen: code === 'row-chosen' })];
    return DOUBTFUL.includes(code) ? [rowOf(row, { code, message, as: 'account', chosen: false })] : [];
  });
  const taken = [...(choices.rows ?? [])].flatMap(([row, as]): MappedRow[] => {
    const message = `${nameOf(row)} is an account, as you chose.`;
    return as === 'account' ? [rowOf(row, { code: 'row-chosen', message, as, chosen: true })] : [];
  });
  return [...told, ...taken].sort((a, b) => a.row - b.row);
}

function mappedValue(value: ValueToFix, columns: readonly MappedColumn[], list: Grid): MappedValue[] {
  const column = columns.find(({ index }) => index === value.index);
  if (!column?.kind) return [];
  const name = column.header || `${capital(columnWord(list))} ${column.letters}`;
  return [{ ...value, indexes: [value.index], column: name, kind: column.kind }];
}

/** Scores that are written in the same way in several columns, as one. */
function together(values: readonly MappedValue[]): MappedValue[] {
  const found = new Map<string, MappedValue[]>();
  for (const value of values) {
    const key = value.kind === 'score' ? `${value.text}\n${value.fixed ?? ''}` : `${value.index}\n${value.text}`;
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return [...found.values()].map((same) => {
    if (same.length === 1) return same[0];
    return {
      ...same[0],
      indexes: same.map(({ index }) => index),
      rows: same.reduce((sum, { rows }) => sum + rows, 0),
      column: `${same.length} columns`,
    };
  });
}

/** A cell as a person knows it from the sheet, where a day is no number. */
const shownText = (cell: Cell, format: string | undefined): string =>
  isDateSerial(cell) && isDateFormat(format) ? dayWords(cell) : cellText(cell);

function rowChoices(list: Grid, from: number): RowChoice[] {
  const { rows, formats, firstRow = 1 } = list;
  const found: RowChoice[] = [];
  for (let at = Math.max(0, from); at < rows.length && found.length < MOST_CHOICES; at++) {
    const texts = rows[at].flatMap((cell, i) =>
      isEmptyCell(cell) ? [] : shownText(cell, formats?.[at]?.[i]).trim().replace(/\s+/g, ' '),
    );
    if (texts.length === 0) continue;
    const text = texts.slice(0, 4).join(' · ');
    const row = firstRow + at;
    const name = capital(rowName(list, row));
    found.push({ row, name, text: text.length > 60 ? `${text.slice(0, 59)}…` : text });
  }
  return found;
}

function previewOf(
  result: TrackerResult,
  columns: readonly MappedColumn[],
  steps: readonly Step[],
): Mapping['preview'] {
  if (!result.ok) return { columns: [], rows: [] };
  const uses = columns.filter(({ use }) => isField(use));
  const plain: readonly string[] = PLAIN_FIELDS;
  const ids = steps.flatMap((step) => [step.id, ...step.subMetrics.map(({ id }) => id)]);
  /** Fields before the scores, scores by step, amounts: as the report has them. */
  const place = ({ use }: ColumnMatch): number => {
    if (use.startsWith('score:')) return 100 + ids.indexOf(use.slice('score:'.length));
    return plainKind(use) === 'amount' ? 1000 + plain.indexOf(use) : plain.indexOf(use);
  };
  const shown = [...uses].sort((a, b) => place(a) - place(b));
  const fields = shown.map(({ use, kind }) => ({
    use,
    header: fieldName(use as 'name', steps),
    kind: kind ?? ('text' as const),
  }));
  const rows = result.accounts
    .slice(0, MOST_SHOWN)
    .map((account, i) => [
      ...fields.map(({ use }): Cell =>
        use.startsWith('score:')
          ? (account.scores[use.slice('score:'.length)] ?? null)
          : ((account[use as 'name'] as Cell | undefined) ?? null),
      ),
      ...result.extras.map(({ values }) => values[i] ?? null),
    ]);
  const extras = result.extras.map(({ header }): PreviewColumn => ({ header, kind: 'extra' }));
  return { columns: [...fields.map(({ header, kind }): PreviewColumn => ({ header, kind })), ...extras], rows };
}

/** Sub-metrics that a step should have, where the tracker makes them. */
const FEWEST = 3;

function advice(now: readonly Step[], before: readonly Step[]): Issue[] {
  return now.flatMap(({ id, name, subMetrics }): Issue[] => {
    const known = new Set(before.find((step) => step.id === id)?.subMetrics.map((sub) => sub.id));
    if (subMetrics.length >= FEWEST || !subMetrics.some((sub) => !known.has(sub.id))) return [];
    const has = subMetrics.length === 1 ? '1 sub-metric' : `${subMetrics.length} sub-metrics`;
    const message = `${quoted(name)} will have ${has}. 3 to 5 are recommended: one score alone says little about a step.`;
    return [{ code: 'own-scores', severity: 'info', message }];
  });
}
