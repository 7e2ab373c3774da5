/** Functions of a list with headers, over the rows that a range of criteria asks for. */
import { isError, type Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { compareText, toText } from '../../coerce';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, type Matrix, type Val } from '../../values';
import { criterion, type Test } from '../conditions';
import { finite, sumOf } from '../numeric/numbers';
import { standardDeviation, variance } from '../numeric/statistics';

/** Headers go by what they show, so that TRUE is `true`. */
const isHeader = (header: Scalar, name: Scalar): boolean =>
  ![header, name].some((v) => v === null || isError(v)) && compareText(toText(header), toText(name)) === 0;

/** The column that a field names, by its header or its number. Throws #VALUE! for none. */
function columnOf(list: Matrix, field: Scalar): number {
  const at =
    typeof field === 'number' ? Math.trunc(field) - 1 : list.row(0).findIndex((header) => isHeader(header, field));
  if (at < 0 || at >= list.cols) throw ERR.value;
  return at;
}

/** A text alone asks for what begins with it, unlike elsewhere. */
const asked = (wanted: Scalar): Test =>
  criterion(typeof wanted === 'string' && !/^[<>=]/.test(wanted) ? `=${wanted}*` : wanted);

/** Rows of the list that meet all criteria of one row; rows of criteria are alternatives. A wrong header asks for nothing. */
function rowsAsked(list: Matrix, criteria: Matrix): number[] {
  const columns = criteria.row(0).map((name) => list.row(0).findIndex((header) => isHeader(header, name)));
  // Without a header it speaks of no column, and no row meets it.
  const unnamed = criteria.row(0).map((name) => name === null);
  const alternatives = Array.from({ length: criteria.rows - 1 }, (_, i) =>
    criteria
      .row(i + 1)
      .flatMap((wanted, col): [number, Test][] =>
        wanted === null || (columns[col] < 0 && !unnamed[col]) ? [] : [[columns[col], asked(wanted)]],
      ),
  );
  const among = (end: number): number[] =>
    Array.from({ length: Math.max(0, end - 1) }, (_, i) => i + 1).filter((row) => {
      step(alternatives.length);
      return alternatives.some((tests) => tests.every(([col, test]) => col >= 0 && test(list.at(row, col))));
    });
  const { rows } = list.block;
  const distinct = among(rows);
  return rows < list.rows && distinct.at(-1) === rows - 1 ? among(list.rows) : distinct;
}

/** What the field holds in the rows asked for; with `fieldless`, something for each of them where no field is given. */
function found(x: Scope, database: Val, field: Val, criteria: Val, fieldless: boolean): Scalar[] {
  const [list, wanted] = [x.matrix(database ?? null), x.matrix(criteria ?? null)];
  if (list.rows < 2) throw ERR.value;
  const named = field === undefined ? null : x.matrix(field).data[0];
  // An argument that is left out is a number as 0 is.
  const every = fieldless && (named === null || named === 0);
  const col = every ? undefined : columnOf(list, named);
  return rowsAsked(list, wanted).map((row) => (col === undefined ? 1 : list.at(row, col)));
}

const ofFound = (compute: (values: Scalar[]) => Val, fieldless = false) =>
  inCell('r r r', (x, database, field, criteria) => compute(found(x, database, field, criteria, fieldless)));

const ofNumbersFound = (compute: (numbers: number[]) => Val) =>
  ofFound((values) => {
    const wrong = values.find(isError);
    return wrong ?? compute(values.filter((v) => typeof v === 'number'));
  });

export const databaseFunctions: FunctionTable = {
  DSUM: ofNumbersFound((numbers) => finite(sumOf(numbers))),
  DAVERAGE: ofNumbersFound((numbers) => (numbers.length === 0 ? ERR.div : finite(sumOf(numbers) / numbers.length))),
  // These two alone count rows where no field is given.
  DCOUNT: ofFound((values) => values.filter((v) => typeof v === 'number').length, true),
  DCOUNTA: ofFound((values) => values.filter((v) => v !== null).length, true),
  DMAX: ofNumbersFound((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  DMIN: ofNumbersFound((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  DPRODUCT: ofNumbersFound((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  DSTDEV: ofNumbersFound((numbers) => standardDeviation(numbers, false)),
  DSTDEVP: ofNumbersFound((numbers) => standardDeviation(numbers, true)),
  DVAR: ofNumbersFound((numbers) => variance(numbers, false)),
  DVARP: ofNumbersFound((numbers) => variance(numbers, true)),
  DGET: ofFound((values) => (values.length === 0 ? ERR.value : values.length > 1 ? ERR.num : values[0])),
};
