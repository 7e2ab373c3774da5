/** Functions of engineers: bits and bases of numbers, units, complex numbers, Bessel's. */
import type { FunctionTable } from '../../../formulas/builtin';
import { besselFunctions } from './bessel';
import { bitFunctions } from './bits';
import { complexFunctions } from './complex';
import { unitFunctions } from './units';

export const engineeringFunctions: FunctionTable = {
  ...besselFunctions,
  ...bitFunctions,
  ...complexFunctions,
  ...unitFunctions,
};
