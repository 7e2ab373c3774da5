/**
 * Functions that came with an add-in, the Analysis ToolPak, before Excel had them itself, and keep its manners: each
 * argument is one value. Of several cells, and of TRUE and FALSE, they make #VALUE!, where others go through the cells and
 * count 1 and 0. Arrays that were computed, as in `EDATE(+A1:A3,1)`, are no cells.
 */
import type { Builtin, FunctionTable } from '../formulas/builtin';
import { ERR, Ref } from '../values';

const NAMES = new Set(
  (
    'BESSELI BESSELJ BESSELK BESSELY BIN2DEC BIN2HEX BIN2OCT COMPLEX CONVERT COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM ' +
    'COUPPCD CUMIPMT CUMPRINC DEC2BIN DEC2HEX DEC2OCT DELTA DISC DOLLARDE DOLLARFR DURATION EDATE EFFECT EOMONTH ERF ' +
    'ERF.PRECISE ERFC ERFC.PRECISE FACTDOUBLE GESTEP HEX2BIN HEX2DEC HEX2OCT IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMCOS ' +
    'IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSEC IMSECH IMSIN IMSINH IMSQRT IMSUB IMTAN ' +
    'INTRATE ISEVEN ISODD MDURATION MROUND NOMINAL OCT2BIN OCT2DEC OCT2HEX PRICE PRICEDISC PRICEMAT QUOTIENT RECEIVED ' +
    'SQRTPI TBILLEQ TBILLPRICE TBILLYIELD WEEKNUM YEARFRAC YIELD YIELDDISC YIELDMAT'
  ).split(' '),
);

/** The functions of the table, those of the add-in with its manners. */
export const asInToolpak = (functions: FunctionTable): FunctionTable =>
  Object.fromEntries(
    Object.entries(functions).map(([name, made]) => [name, NAMES.has(name) ? ofSingleValues(made) : made]),
  );

function ofSingleValues({ call, ...rest }: Builtin): Builtin {
  if (!call) return { ...rest };
  return {
    ...rest,
    call: (x, args) => {
      for (const arg of args) {
        if (arg instanceof Ref && !arg.isCell) return ERR.value;
        if (typeof (arg instanceof Ref ? x.plain(arg) : arg) === 'boolean') return ERR.value;
      }
      return call(x, args);
    },
  };
}
