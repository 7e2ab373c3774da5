/** Looking values up in rows, columns and tables. */
import { isError, type Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { matches, sortOrder } from '../../coerce';
import { placesOfText } from '../../remembered';
import type { Scope } from '../../references/scope';
import { ERR, Matrix, Ref, type Val } from '../../values';
import { type Vector, sizeOf, slice, vectorOf } from './vectors';
import { hasWildcards, wildcardPattern } from '../text/wildcards';

/** First place of a value, from the end with `backwards`; -1 where there is none. */
function findExact(vector: Vector, wanted: Scalar, wildcards: boolean, backwards = false): number {
  const pattern = wildcards && typeof wanted === 'string' && hasWildcards(wanted) ? wildcardPattern(wanted) : undefined;
  const fits = pattern
    ? (v: Scalar): boolean => typeof v === 'string' && pattern.test(v)
    : (v: Scalar): boolean => matches(wanted, v);
  const { tail } = vector;
  if (backwards) {
    for (let i = tail; i >= 0; i--) if (fits(vector.at(i))) return i === tail ? vector.length - 1 : i;
  } else {
    for (let i = 0; i <= tail; i++) if (fits(vector.at(i))) return i;
  }
  return -1;
}

/**
 * Last place of an ascending vector that is not above the value; -1 before the first. Excel halves the vector until it is there,
 * which in one that is not sorted decides what is found; values of another kind than the wanted one are passed over.
 */
function findAscending(vector: Vector, wanted: Scalar): number {
  const comparable = (i: number): boolean => {
    const v = vector.at(i);
    return v !== null && typeof v === typeof wanted;
  };
  let [low, high, found] = [0, vector.halved - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !comparable(at)) at = at < vector.tail ? at + 1 : vector.length;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    if (sortOrder(vector.at(at), wanted) > 0) high = middle - 1;
    else [found, low] = [at, at + 1];
  }
  return found;
}

/** Last place of a descending vector before the first value that is below the wanted one; -1 where the first is. */
function findDescending(vector: Vector, wanted: Scalar): number {
  let found = -1;
  for (let i = 0; i <= vector.tail; i++) {
    const v = vector.at(i);
    if (typeof v !== typeof wanted || v === null) continue;
    if (sortOrder(v, wanted) < 0) break;
    found = i;
  }
  return found === vector.tail ? vector.length - 1 : found;
}

/** Place of the nearest value below (`side` -1) or above (1), of any kind: texts lie above numbers; of like ones the first or last. */
function findNearest(vector: Vector, wanted: Scalar, side: -1 | 1, last: boolean): number {
  let best = -1;
  for (let i = 0; i <= vector.tail; i++) {
    const v = vector.at(i);
    if (v === null || isError(v) || sortOrder(v, wanted) * side < 0) continue;
    const order = best < 0 ? -1 : sortOrder(v, vector.at(best)) * side;
    if (order < 0 || (last && order === 0)) best = i;
  }
  return last && best === vector.tail ? vector.length - 1 : best;
}

/** Where a text stands in a column that many formulas search; undefined where it has to be searched. */
function placesIn(x: Scope, list: Val, wanted: Scalar): readonly number[] | undefined {
  if (!(list instanceof Ref) || list.others.length > 0 || typeof wanted !== 'string') return undefined;
  if (wanted === '' || hasWildcards(wanted)) return undefined;
  const values = list.cols === 1 ? x.kept(list) : undefined;
  return values && placesOfText(values, wanted);
}

/** MATCH's three ways; blank is looked for as 0. */
function match(x: Scope, wanted: Scalar, list: Val, type = 1): Scalar {
  const vector = vectorOf(x, list);
  const value = wanted ?? 0;
  const known = type === 0 ? placesIn(x, list, value) : undefined;
  const at = known
    ? (known[0] ?? -1)
    : type === 0
      ? findExact(vector, value, true)
      : type < 0
        ? findDescending(vector, value)
        : findAscending(vector, value);
  return at < 0 ? ERR.na : at + 1;
}

/** XLOOKUP's and XMATCH's search; match modes 0, -1, 1, 2, search modes 1, -1, 2, -2. Throws #VALUE! for other modes. */
function search(x: Scope, wanted: Scalar, list: Val, matchMode = 0, searchMode = 1): number {
  if (![0, -1, 1, 2].includes(matchMode) || ![1, -1, 2, -2].includes(searchMode)) throw ERR.value;
  const { rows, cols } = sizeOf(x, list);
  const halving = Math.abs(searchMode) === 2;
  if ((rows > 1 && cols > 1) || (halving && matchMode === 2)) throw ERR.value;
  const vector = vectorOf(x, list);
  const exact = findExact(vector, wanted, matchMode === 2, searchMode < 0);
  if (exact >= 0 || (matchMode !== -1 && matchMode !== 1)) return exact;
  // A search by halves ends at the edge of like values that lies towards the wanted one.
  const last = halving ? matchMode * searchMode < 0 : searchMode === -1;
  return findNearest(vector, wanted, matchMode, last);
}

function xlookup(
  x: Scope,
  wanted: Scalar,
  list: Val,
  results: Val,
  missing: Val,
  matchMode?: number,
  searchMode?: number,
): Val {
  const along = vectorOf(x, list);
  const size = sizeOf(x, results);
  const byRow = sizeOf(x, list).rows > 1 || (along.length === 1 && size.rows === 1);
  if ((byRow ? size.rows : size.cols) !== (byRow ? sizeOf(x, list).rows : sizeOf(x, list).cols)) return ERR.value;
  const at = search(x, wanted, list, matchMode, searchMode);
  if (at >= 0) return slice(results, at, byRow);
  return missing === undefined ? ERR.na : missing;
}

function tableLookup(x: Scope, wanted: Scalar, table: Val, index: number, nearest: boolean, byRow: boolean): Val {
  const size = sizeOf(x, table);
  const n = Math.trunc(index);
  if (n < 1 || typeof table === 'string') return ERR.value;
  if (n > (byRow ? size.cols : size.rows)) return ERR.ref;
  const keys = vectorOf(x, slice(table, 0, !byRow));
  const value = wanted ?? 0;
  const at = nearest ? findAscending(keys, value) : findExact(keys, value, true);
  if (at < 0) return ERR.na;
  const line = slice(table, n - 1, !byRow);
  if (line instanceof Ref) return slice(line, at, byRow);
  return line instanceof Matrix ? vectorOf(x, line).at(at) : line;
}

function lookup(x: Scope, wanted: Scalar, list: Val, results: Val): Val {
  const size = sizeOf(x, list);
  const wide = size.cols > size.rows;
  const keys = size.rows > 1 && size.cols > 1 ? slice(list, 0, wide) : list;
  const values =
    results ?? (size.rows > 1 && size.cols > 1 ? slice(list, (wide ? size.rows : size.cols) - 1, wide) : list);
  const at = findAscending(vectorOf(x, keys), wanted ?? 0);
  return at < 0 ? ERR.na : vectorOf(x, values).at(at);
}

function index(
  x: Scope,
  source: Val,
  rowIndex: number | undefined,
  colIndex: number | undefined,
  part: number | undefined,
): Val {
  let v = source;
  if (v instanceof Ref && (v.others.length > 0 || part !== undefined)) {
    const chosen = v.parts[Math.trunc(part ?? 1) - 1];
    if (!chosen) return ERR.ref;
    v = chosen;
  } else if (part !== undefined && Math.trunc(part) > 1) return ERR.ref;
  const size = sizeOf(x, v);
  let row = Math.trunc(rowIndex ?? 0);
  let col = Math.trunc(colIndex ?? 0);
  if (colIndex === undefined && size.rows === 1 && size.cols > 1) [row, col] = [0, row];
  if (row < 0 || col < 0) return ERR.value;
  if (row > size.rows || col > size.cols) return ERR.ref;
  if (row === 0 && col === 0) return v;
  if (row === 0) return slice(v, col - 1, false);
  if (col === 0) return slice(v, row - 1, true);
  if (v instanceof Ref) return slice(slice(v, row - 1, true), col - 1, false);
  return v instanceof Matrix ? v.at(row - 1, col - 1) : v;
}

export const lookupFunctions: FunctionTable = {
  MATCH: inCell('s r n?', match),
  XMATCH: inCell('s r n~ n~', (x, wanted, list, matchMode, searchMode) => {
    const at = search(x, wanted, list, matchMode, searchMode);
    return at < 0 ? ERR.na : at + 1;
  }),
  XLOOKUP: inCell('s r r r~ n~ n~', xlookup),
  VLOOKUP: inCell('s r n b?', (x, wanted, table, n, nearest = true) => tableLookup(x, wanted, table, n, nearest, true)),
  HLOOKUP: inCell('s r n b?', (x, wanted, table, n, nearest = true) =>
    tableLookup(x, wanted, table, n, nearest, false),
  ),
  LOOKUP: inCell('s r r~', lookup),
  INDEX: inCell('r n~ n~ n~', index),
};
