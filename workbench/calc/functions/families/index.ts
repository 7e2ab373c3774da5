/** Families of functions that trackers and their templates seldom use, and other people's workbooks do. */
import type { FunctionTable } from '../../formulas/builtin';
import { accruedFunctions } from './accrued';
import { arithmeticFunctions } from './arithmetic';
import { bondFunctions } from './bonds';
import { databaseFunctions } from './database';
import { distributionFunctions } from './chance/distributions';
import { engineeringFunctions } from './engineering';
import { matrixFunctions } from './matrices';
import { moneyFunctions } from './money';
import { oddCouponFunctions } from './oddcoupons';
import { testFunctions } from './chance/tests';
import { trendFunctions } from './trends';

export const familyFunctions: FunctionTable = {
  ...accruedFunctions,
  ...arithmeticFunctions,
  ...bondFunctions,
  ...databaseFunctions,
  ...distributionFunctions,
  ...engineeringFunctions,
  ...matrixFunctions,
  ...moneyFunctions,
  ...oddCouponFunctions,
  ...testFunctions,
  ...trendFunctions,
};
