/** Every worksheet function that the engine computes itself, by upper case name. */
import type { Builtin } from '../formulas/builtin';
import { arrayFunctions } from './lookup/arrays';
import { conditionFunctions } from './conditions';
import { dateFunctions } from './dates/dates';
import { familyFunctions } from './families';
import { financeFunctions } from './finance';
import { informationFunctions } from './information';
import { lambdaFunctions } from './lambdas';
import { logicalFunctions } from './logical';
import { lookupFunctions } from './lookup/lookup';
import { mathFunctions } from './numeric/math';
import { reshapingFunctions } from './lookup/reshaping';
import { placeFunctions } from './lookup/places';
import { statisticsFunctions } from './numeric/statistics';
import { subtotalFunctions } from './numeric/subtotal';
import { sumFunctions } from './numeric/sums';
import { textFunctions } from './text/text';
import { textPartFunctions } from './text/textparts';
import { asInToolpak } from './toolpak';
import { workdayFunctions } from './dates/workdays';

export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries(
    asInToolpak({
      ...familyFunctions,
      ...sumFunctions,
      ...statisticsFunctions,
      ...subtotalFunctions,
      ...conditionFunctions,
      ...logicalFunctions,
      ...lookupFunctions,
      ...placeFunctions,
      ...textFunctions,
      ...textPartFunctions,
      ...dateFunctions,
      ...workdayFunctions,
      ...mathFunctions,
      ...arrayFunctions,
      ...reshapingFunctions,
      ...lambdaFunctions,
      ...financeFunctions,
      ...informationFunctions,
    }),
  ),
);
