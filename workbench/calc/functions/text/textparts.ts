/** TEXTSPLIT, TEXTBEFORE, TEXTAFTER. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { toText } from '../../coerce';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, matrixOf, type Val } from '../../values';

interface Found {
  readonly at: number;
  readonly length: number;
}

const delimitersOf = (x: Scope, v: Val): string[] => x.matrix(v).data.map(toText);

/** Every place where one of the delimiters stands, from the left, none inside another. */
function occurrences(text: string, delimiters: readonly string[], ignoreCase: boolean): Found[] {
  const subject = ignoreCase ? text.toLowerCase() : text;
  const wanted = delimiters.filter((d) => d !== '').map((d) => (ignoreCase ? d.toLowerCase() : d));
  const found: Found[] = [];
  for (let at = 0; at < subject.length;) {
    step(1 + wanted.length);
    const length = Math.max(0, ...wanted.filter((d) => subject.startsWith(d, at)).map((d) => d.length));
    if (length > 0) found.push({ at, length });
    at += length || 1;
  }
  return found;
}

function split(text: string, delimiters: readonly string[], ignoreCase: boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of occurrences(text, delimiters, ignoreCase)) {
    parts.push(text.slice(from, at));
    from = at + length;
  }
  return [...parts, text.slice(from)];
}

function textSplit(
  x: Scope,
  text: string,
  across: Val,
  down: Val,
  skipEmpty = false,
  matchMode = 0,
  pad: Scalar = ERR.na,
): Val {
  if (across === undefined && down === undefined) return ERR.value;
  const ignoreCase = matchMode === 1;
  const keep = (found: string[]): string[] => (skipEmpty ? found.filter((p) => p !== '') : found);
  const [between, under] = [across, down].map((v) => (v === undefined ? undefined : delimitersOf(x, v)));
  if ([between, under].some((delimiters) => delimiters?.includes(''))) return ERR.value;
  const parts = (whole: string, delimiters: readonly string[] | undefined): string[] =>
    delimiters === undefined ? [whole] : keep(split(whole, delimiters, ignoreCase));
  const rows = parts(text, under).map((line) => parts(line, between));
  const width = Math.max(0, ...rows.map((r) => r.length));
  if (rows.length === 0 || width === 0) return ERR.calc;
  return matrixOf(rows.length, width, (r, c) => rows[r][c] ?? pad);
}

/** The place of the delimiter counted from the left, or with a negative count from the right. */
function part(
  x: Scope,
  text: string,
  delimiter: Val,
  given: number | undefined,
  matchMode: number,
  matchEnd: number,
  missing: Scalar | undefined,
  take: (found: Found) => string,
): Scalar {
  const nth = Math.floor(given ?? 1);
  const delimiters = delimitersOf(x, delimiter);
  const isSwitch = (n: number): boolean => n === 0 || n === 1;
  if (nth === 0 || !isSwitch(matchMode) || !isSwitch(matchEnd)) return ERR.value;
  // Excel looks for a numbered one only where one could stand.
  if (given !== undefined && delimiters.every((one) => one.length > text.length)) return ERR.value;
  const found = occurrences(text, delimiters, matchMode === 1);
  if (delimiters.includes('')) return take({ at: nth > 0 ? 0 : text.length, length: 0 });
  if (matchEnd === 1) {
    if (nth > 0) found.push({ at: text.length, length: 0 });
    else found.unshift({ at: 0, length: 0 });
  }
  const at = nth > 0 ? found[nth - 1] : found[found.length + nth];
  return at ? take(at) : missing === undefined ? ERR.na : (missing ?? '');
}

export const textPartFunctions: FunctionTable = {
  TEXTSPLIT: inCell('t r~ r~ b~ n~ e~', textSplit),
  TEXTBEFORE: inCell(
    't r n~ n~ n~ e~',
    (x, text, delimiter, instance = undefined, mode = 0, end = 0, missing = undefined) =>
      part(x, text, delimiter, instance, mode, end, missing, ({ at }) => text.slice(0, at)),
  ),
  TEXTAFTER: inCell(
    't r n~ n~ n~ e~',
    (x, text, delimiter, instance = undefined, mode = 0, end = 0, missing = undefined) =>
      part(x, text, delimiter, instance, mode, end, missing, ({ at, length }) => text.slice(at + length)),
  ),
};
