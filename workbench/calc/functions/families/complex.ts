/** Numbers with an imaginary part, written as text. */
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { toText } from '../../coerce';
import { isError, type Scalar } from '../../../model';
import type { Val } from '../../values';
import type { Scope } from '../../references/scope';
import { foreign, singles, valueOf } from './library';

/** Every number of the arguments as text; blanks are passed over. */
function textsOf(x: Scope, args: readonly Val[]): string[] {
  return args.flatMap((arg) =>
    x.matrix(arg ?? null).data.flatMap((v: Scalar) => {
      if (isError(v)) throw v;
      return v === null || v === '' ? [] : [toText(v)];
    }),
  );
}

const ofAll = (name: string): FunctionTable[string] => {
  const compute = foreign(name);
  return inCell('r+', (x, ...args: Val[]) => valueOf(compute(...textsOf(x, args))));
};

export const complexFunctions: FunctionTable = {
  ...singles('n n t?', 'COMPLEX'),
  ...singles('t', 'IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMEXP IMLN IMLOG10 IMLOG2'),
  ...singles('t', 'IMREAL IMSEC IMSECH IMSIN IMSINH IMSQRT IMTAN'),
  ...singles('t t', 'IMDIV IMSUB'),
  ...singles('t n', 'IMPOWER'),
  IMSUM: ofAll('IMSUM'),
  IMPRODUCT: ofAll('IMPRODUCT'),
};
