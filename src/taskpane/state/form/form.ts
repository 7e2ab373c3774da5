/** The form of a function: what happens to it when something is typed. Pure; reading ranges is in ./forming. */

import { dayWords } from '../../../domain/calendar/dates';
import { counted, grouped, percented } from '../../../domain/model/words';
import { type ActiveCell, placeSeenFrom } from '../../../excel/panel/cells';
import type { CellValue, Held, RangeRead } from '../../../excel/panel/ranges';
import type { ExcelFunction, CallResult, DescribedParameter, FaultCode, ResultShape } from '../../../functions';
import { evaluate, explain, explainable, Fault, NAMESPACE } from '../../../functions';
import { type Argument, buildFormula, type Call, callWithin, parseCall, readArgument, sameCall } from './formula';
import type { CellRef, FormField, FunctionForm, LiveResult } from '../types';

const COMPUTING: LiveResult = { kind: 'computing', text: '', says: 'Working it out …' };

/** An empty form, or one with the arguments that a cell's formula has. */
export function openForm(
  fn: ExcelFunction,
  target: CellRef | null,
  args: readonly string[] = [],
  fromCell = false,
): FunctionForm {
  const last = fn.parameters.length - 1;
  const repeats = fn.parameters[last].repeating === true;
  const count = repeats ? Math.max(fn.parameters.length, args.length) : fn.parameters.length;
  const fields = Array.from({ length: count }, (_, i) => field(fn, Math.min(i, last), args[i] ?? ''));
  const form = {
    fn,
    fields,
    canAdd: repeats,
    target,
    fromCell,
    formula: '',
    result: COMPUTING,
    explanation: null,
    numbers: fn.parameters.map(() => null),
    edited: false,
    occupied: null,
    verbatim: null,
  };
  return settled(form);
}

const field = (fn: ExcelFunction, parameter: number, text: string): FormField => ({
  parameter,
  label: fn.parameters[parameter].name,
  text,
  problem: null,
  hint: '',
  required: false,
  removable: false,
});

/**
 * The form of a cell that holds a call: filled in where its fields say the same as the formula, or what is wrong with it.
 * Otherwise the formula is shown as it stands, with what its cell holds.
 */
export function openCell(call: Call, cell: ActiveCell): FunctionForm {
  const { fn, args } = call;
  const target = { sheetId: cell.sheetId, sheetName: cell.sheetName, address: cell.address };
  const filled = openForm(fn, target, args, true);
  const surplus = args.length > filled.fields.length;
  // As it stands there, until something is typed.
  if (!surplus && sameCall(filled.formula, cell.formula)) return { ...filled, formula: cell.formula };
  const result = inCell(fn, [[cell.value]]);
  if (!surplus && filled.formula === '' && saysWhatIsWrong(call, cell.formula))
    return { ...filled, result: { ...result, says: filled.result.says } };
  return {
    ...openForm(fn, target, [], true),
    verbatim: cell.formula,
    formula: cell.formula,
    result,
  };
}

/** The form of a cell that holds a call, alone or within a formula; null where it holds none that fields can say. */
export function formOfCell(cell: ActiveCell): FunctionForm | null {
  const alone = parseCall(cell.formula);
  if (alone) return openCell(alone, cell);
  const within = callWithin(cell.formula);
  if (!within) return null;
  const form = openCell(within.call, { ...cell, formula: within.text });
  if (form.verbatim !== null) return null;
  // What the cell holds is what the whole formula gives.
  return { ...form, around: within.around, result: form.formula === '' ? incomplete(form) : form.result };
}

/** The formula that `insert` writes. */
export const wholeFormula = ({ formula, around }: FunctionForm): string =>
  around ? around[0] + formula.slice(1) + around[1] : formula;

/** Whether fields say the same as a formula, but for what they find wrong in it or missing. */
function saysWhatIsWrong({ fn, args, raw }: Call, formula: string): boolean {
  const texts = args.map((text, i) => {
    const argument = readArgument(fn.parameters[Math.min(i, fn.parameters.length - 1)], text);
    return argument.kind === 'wrong' || argument.kind === 'omitted' ? raw[i] : argument.text;
  });
  return sameCall(`=${NAMESPACE}.${fn.name}(${texts.join(',')})`, formula);
}

export function typeField(form: FunctionForm, index: number, text: string): FunctionForm {
  const fields = form.fields.map((one, i) => (i === index ? { ...one, text, hint: '', place: undefined } : one));
  return settled({ ...form, fields, edited: true });
}

export function addField(form: FunctionForm): FunctionForm {
  if (!form.canAdd) return form;
  return settled({
    ...form,
    fields: [...form.fields, field(form.fn, form.fn.parameters.length - 1, '')],
    edited: true,
  });
}

export function removeField(form: FunctionForm, index: number): FunctionForm {
  if (!form.fields[index]?.removable) return form;
  return settled({ ...form, fields: form.fields.filter((_, i) => i !== index), edited: true });
}

const parameterOf = (form: Pick<FunctionForm, 'fn'>, { parameter }: FormField): DescribedParameter =>
  form.fn.parameters[parameter];

/** What the fields hold, grouped by parameter: one each, and as many as there are for a repeating one. */
export const argumentsOf = (form: FunctionForm): Argument[][] =>
  form.fn.parameters.map((parameter, i) =>
    form.fields.filter((one) => one.parameter === i).map((one) => readArgument(parameter, one.text)),
  );

/** Labels, problems and formula anew after any change; the result is to be worked out. */
function settled(form: FunctionForm): FunctionForm {
  const nth = new Map<number, number>();
  const fields = form.fields.map((one): FormField => {
    const parameter = parameterOf(form, one);
    const at = (nth.get(one.parameter) ?? 0) + 1;
    nth.set(one.parameter, at);
    const argument = readArgument(parameter, one.text);
    return {
      ...one,
      label: parameter.repeating ? `${parameter.name} ${at}` : parameter.name,
      problem: argument.kind === 'wrong' ? argument.says : null,
      required: !parameter.optional && at === 1,
      removable: parameter.repeating === true && at > 1,
    };
  });
  const next = { ...form, fields, occupied: null };
  const args = argumentsOf(next);
  const formula = buildFormula(next.fn, args);
  return { ...next, formula, explanation: null, result: formula === '' ? incomplete(next) : COMPUTING };
}

function incomplete(form: FunctionForm): LiveResult {
  const wrong = form.fields.find(({ problem }) => problem !== null);
  if (wrong) return { kind: 'incomplete', text: '', says: wrong.problem ?? '' };
  const missing = form.fields.filter(({ required, text }) => required && text.trim() === '').map(({ label }) => label);
  return {
    kind: 'incomplete',
    text: '',
    says: `Needed: ${missing.map(argumentWords).join(', ')}.`,
  };
}

/** Of what only Excel can work out. */
export const LEFT_TO_EXCEL = 'Excel works this out when it is inserted.';

/** What an argument may have in the sheet: cells, by their address, or by a name or a table's column. */
const soughtBy = (argument: Argument): string | undefined =>
  argument.kind === 'range' ? argument.address : argument.kind === 'expression' ? argument.text : undefined;

/** Addresses and expressions whose values a result needs, each once. */
export const rangesOf = (form: FunctionForm): string[] => [
  ...new Set(argumentsOf(form).flatMap((group) => group.flatMap((argument) => soughtBy(argument) ?? []))),
];

/** What was read for an argument. */
function readOf(argument: Argument, ranges: ReadonlyMap<string, RangeRead>): RangeRead | undefined {
  const sought = soughtBy(argument);
  return sought === undefined ? undefined : ranges.get(sought);
}

/**
 * The form with its result worked out from the values of its ranges.
 * @param held what its cell holds, while the form says the same: what the cell shows is shown, whatever was worked out
 */
export function withResult(form: FunctionForm, ranges: ReadonlyMap<string, RangeRead>, held?: Held): FunctionForm {
  const shown = held?.formula.toUpperCase().includes(form.fn.name) ? held.rows : undefined;
  if (form.verbatim !== null) return shown ? { ...form, result: inCell(form.fn, shown) } : form;
  const fields = form.fields.map((one): FormField => {
    const argument = readArgument(parameterOf(form, one), one.text);
    const read = readOf(argument, ranges);
    if (!read?.ok) return { ...one, hint: '', place: undefined };
    const { rows, place } = read;
    // A calculation has a value, and no cells.
    const value = argument.kind === 'expression' && !place ? rows[0][0] : undefined;
    const hint = typeof value === 'number' ? exactValue(value, parameterOf(form, one)) : hintOf(rows);
    return { ...one, hint, place };
  });
  const numbers = numbersIn(form, ranges);
  const { says } = form.result;
  if (form.formula === '')
    return { ...form, fields, numbers, ...(shown && { result: { ...inCell(form.fn, shown), says } }) };
  const { result, explanation } = answerOf(form, ranges, shown);
  return { ...form, fields, numbers, result, explanation };
}

const BLANK_AS_0 = 'The cell takes a blank for 0. Change an argument here, and a blank stays blank.';
const NOT_EXPLAINED = 'To see its steps, put the argument that is a formula into a cell of its own.';
const MAY_BE_0 = 'With each blank taken for 0, as Excel may do, it is ';

/** What was worked out, as far as the cell shows the same. */
function answerOf(
  form: FunctionForm,
  ranges: ReadonlyMap<string, RangeRead>,
  shown?: readonly (readonly CellValue[])[],
): Answer {
  const worked = resultOf(form, ranges);
  if (!form.around && (!shown || isShown(worked.outcomes, shown))) return worked;
  const zeroed = resultOf(form, new Map([...ranges].map(([text, read]) => [text, blanksAs0(read)])));
  if (!shown)
    return zeroed.result.text === worked.result.text || form.formula.includes('=""')
      ? worked
      : bothWays(worked, zeroed);
  if (isShown(zeroed.outcomes, shown)) return { ...zeroed, result: { ...zeroed.result, says: BLANK_AS_0 } };
  const held = inCell(form.fn, shown);
  return unexplained(worked.outcomes ? held : { ...held, says: held.says || NOT_EXPLAINED });
}

/** What may be either, where no cell shows which. */
const bothWays = (worked: Answer, { result: { text } }: Answer): Answer => ({
  ...worked,
  result: { ...worked.result, says: `${MAY_BE_0}${text}.` },
});

const blanksAs0 = (read: RangeRead): RangeRead =>
  read.ok ? { ...read, rows: read.rows.map((row) => row.map((cell) => (cell === '' ? 0 : cell))) } : read;

function isShown(outcomes: Answer['outcomes'], shown: readonly (readonly CellValue[])[]): boolean {
  const [worked, cells] = [outcomes?.flat(), shown.flat()];
  return worked?.length === cells.length && worked.every((one, i) => sameValue(one, cells[i]));
}

function sameValue(worked: CallResult, cell: CellValue): boolean {
  if (typeof worked === 'number' && typeof cell === 'number') return Math.abs(worked - cell) <= 1e-9 * Math.abs(cell);
  return (worked instanceof Fault ? worked.code : worked) === cell;
}

/** Errors of Excel's own, which no function of ours gives, too. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

const inCell = (fn: ExcelFunction, shown: readonly (readonly CellValue[])[]): LiveResult =>
  shownResult(
    fn,
    shown.map((row) =>
      row.map((cell) =>
        typeof cell === 'number'
          ? cell
          : ERROR.test(String(cell))
            ? new Fault(String(cell) as FaultCode, '')
            : String(cell),
      ),
    ),
  );

/** One number a parameter: typed, of a range of one cell, or the usual one where it is left out. */
const numbersIn = (form: FunctionForm, ranges: ReadonlyMap<string, RangeRead>): (number | null)[] =>
  argumentsOf(form).map(([argument], i) => {
    if (argument.kind === 'omitted') return form.fn.parameters[i].optional?.value ?? null;
    const read = readOf(argument, ranges);
    const cells = read?.ok ? read.rows.flat() : [];
    const value = argument.kind === 'value' ? argument.value : cells.length === 1 ? cells[0] : null;
    return typeof value === 'number' ? value : null;
  });

interface Answer extends Pick<FunctionForm, 'result' | 'explanation'> {
  /** All that was worked out; absent where nothing could be. */
  readonly outcomes?: readonly (readonly CallResult[])[];
}

const unexplained = (result: LiveResult): Answer => ({ result, explanation: null });

function resultOf(form: FunctionForm, ranges: ReadonlyMap<string, RangeRead>): Answer {
  const args = argumentsOf(form);
  const flat = args.flat();
  const refused = flat.flatMap((argument) => readOf(argument, ranges) ?? []).find(({ ok }) => !ok);
  if (refused && !refused.ok) return unexplained({ kind: 'unknown', text: '', says: refused.message });
  if (flat.some((argument) => argument.kind === 'expression' && !readOf(argument, ranges)))
    return unexplained({ kind: 'unknown', text: '', says: LEFT_TO_EXCEL });
  const valueOf = (argument: Argument): unknown => {
    if (argument.kind === 'value') return argument.value;
    if (argument.kind === 'array') return argument.rows;
    const read = readOf(argument, ranges);
    return read?.ok ? read.rows : undefined;
  };
  const values = form.fn.parameters.map((parameter, i) =>
    parameter.repeating ? args[i].filter(({ kind }) => kind !== 'omitted').map(valueOf) : valueOf(args[i][0]),
  );
  const outcomes = evaluate(form.fn, values);
  return {
    outcomes,
    result: shownResult(form.fn, outcomes),
    explanation: explain(form.fn, explainable(form.fn, values)),
  };
}

const sizeOf = (outcomes: readonly (readonly CallResult[])[]): string =>
  `${grouped(outcomes.length)} × ${grouped(outcomes[0].length)}`;

/** The last line of a labelled table, which is what it comes to. */
function lastLine(outcomes: readonly (readonly CallResult[])[], lines: readonly ResultShape[]): LiveResult {
  const [label, value] = outcomes[outcomes.length - 1];
  const shown = value instanceof Fault ? value.code : shownValue(value, lines[lines.length - 1]);
  return {
    kind: value instanceof Fault ? 'fault' : 'value',
    text: `${String(label)} ${shown}`,
    says: `The last line of a table of ${grouped(outcomes.length)} lines; it fills ${sizeOf(outcomes)} cells.`,
    ...(outcomes[0].length > 2 && { ofSeveral: true }),
  };
}

function shownResult(fn: ExcelFunction, outcomes: readonly (readonly CallResult[])[]): LiveResult {
  const { result } = fn;
  const first = outcomes[0][0];
  if (fn.kind === 'labelled' && !(first instanceof Fault)) return lastLine(outcomes, fn.lines);
  const cells = outcomes.length * outcomes[0].length;
  const spill = cells > 1 ? `The first of ${grouped(cells)} results; they fill ${sizeOf(outcomes)} cells.` : '';
  if (first instanceof Fault)
    return { kind: 'fault', text: first.code, says: [first.message, spill].filter(Boolean).join(' ') };
  return {
    kind: 'value',
    text: shownValue(first, result),
    says: first === '' ? 'Nothing is scored, so the cell looks empty.' : spill,
    ...(cells > 1 && { ofSeveral: true }),
  };
}

/** The cells that a field names; undefined where it names none. */
export const cellsOf = ({ target }: FunctionForm, { text, place }: FormField): CellRef | undefined =>
  place ?? (target ? placeSeenFrom(text, target) : undefined);

const ABBREVIATIONS = /(?<![a-z])(?:arr|asp|clv|roi|ytd)(?![a-z])/g;

/** The name of an argument as people write it: `ASP lift` for `asp_lift`. */
export const argumentWords = (label: string): string =>
  label.replaceAll('_', ' ').replace(ABBREVIATIONS, (word) => word.toUpperCase());

/** What a parameter takes, in few words: "ratio, 0 to 1, optional". */
export function unitText({ unit, bounds, optional }: DescribedParameter): string {
  // Of days and of yes and no, the numbers that stand for them say nothing.
  const { min, max } = (unit !== 'date' && unit !== 'yes or no' && bounds) || {};
  const least = min === undefined ? 'up' : grouped(min);
  const range = max !== undefined ? `${least} to ${grouped(max)}` : min !== undefined ? `${least} or more` : '';
  return [unit, range, optional ? 'optional' : ''].filter(Boolean).join(', ');
}

/** A value as its cell would show it. */
export function shownValue(value: number | string, { unit, numberFormat }: ResultShape): string {
  if (typeof value === 'string') return value;
  if (unit === 'date') return dayWords(value);
  if (unit === 'ratio' || numberFormat?.endsWith('%')) return percented(grouped(value * 100, 1, 1));
  if (unit === 'score') return grouped(value, 2, 1);
  return grouped(value, 2);
}

/** The same with every digit that a calculation needs: 0.17 % stays 0.17 %. */
export function exactValue(value: number | string, { unit }: ResultShape): string {
  if (typeof value === 'string') return value;
  if (unit === 'date') return dayWords(value);
  return unit === 'ratio' ? percented(grouped(value * 100, 4)) : grouped(value, 4);
}

function hintOf(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.flat();
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number');
  const blank = cells.filter((cell) => cell === '').length;
  const total = numbers.reduce((a, b) => a + b, 0);
  const parts = [
    counted(cells.length, 'cell', 'cells'),
    ...(blank > 0 ? [`${grouped(blank)} blank`] : []),
    ...(numbers.length > 1 ? [`total ${grouped(total, 2)}`] : []),
    ...(cells.length === 1 && numbers.length === 1 ? [grouped(numbers[0], 4)] : []),
  ];
  return parts.join(', ');
}
