/** Families of functions that trackers and their templates seldom use, and other people's workbooks do. */
import type { FunctionTable } from '../../formulas/builtin';
import { arithmeticFunctions } from './arithmetic';
import { besselFunctions } from './bessel';
import { bondFunctions } from './bonds';
import { complexFunctions } from './complex';
import { databaseFunctions } from './database';
import { distributionFunctions } from './distributions';
import { matrixFunctions } from './matrices';
import { moneyFunctions } from './money';
import { testFunctions } from './tests';
import { trendFunctions } from './trends';

export const familyFunctions: FunctionTable = {
  ...arithmeticFunctions,
  ...besselFunctions,
  ...bondFunctions,
  ...complexFunctions,
  ...databaseFunctions,
  ...distributionFunctions,
  ...matrixFunctions,
  ...moneyFunctions,
  ...testFunctions,
  ...trendFunctions,
};
