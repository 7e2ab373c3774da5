/** Questions about values. */
import { isError, type Scalar } from '../../model';
import { type Builtin, type FunctionTable, inCell, plain } from '../formulas/builtin';
import { toNumber } from '../coerce';
import { ERR, Matrix, Ref } from '../values';

const is = (holds: (v: Scalar) => boolean): Builtin => plain('e', holds);

const CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
  '#CALC!',
];

function typeOf(v: Scalar): number {
  if (isError(v)) return 16;
  return typeof v === 'string' ? 2 : typeof v === 'boolean' ? 4 : 1;
}

const parity = (odd: boolean): Builtin =>
  plain('s', (v) => (typeof v === 'boolean' ? ERR.value : Math.abs(Math.trunc(toNumber(v))) % 2 === (odd ? 1 : 0)));

export const informationFunctions: FunctionTable = {
  ISBLANK: is((v) => v === null),
  ISNUMBER: is((v) => typeof v === 'number'),
  ISTEXT: is((v) => typeof v === 'string'),
  ISNONTEXT: is((v) => typeof v !== 'string'),
  ISLOGICAL: is((v) => typeof v === 'boolean'),
  ISERROR: is(isError),
  ISERR: is((v) => isError(v) && v.code !== '#N/A'),
  ISNA: is((v) => isError(v) && v.code === '#N/A'),
  ISREF: plain('r', (v) => v instanceof Ref),
  ISEVEN: parity(false),
  ISODD: parity(true),
  NA: plain('', () => ERR.na),
  'ERROR.TYPE': plain('e', (v) => {
    const at = isError(v) ? CODES.indexOf(v.code) : -1;
    return at < 0 ? ERR.na : at + 1;
  }),
  TYPE: inCell('r', (x, v) => {
    const read = x.plain(v);
    return read instanceof Matrix ? 64 : typeOf(read);
  }),
};
