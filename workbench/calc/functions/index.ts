/** Every worksheet function that the engine computes itself, by upper case name. */
import type { Builtin } from '../builtin';
import { arrayFunctions } from './arrays';
import { conditionFunctions } from './conditions';
import { dateFunctions } from './dates';
import { financeFunctions } from './finance';
import { informationFunctions } from './information';
import { lambdaFunctions } from './lambdas';
import { logicalFunctions } from './logical';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { reshapingFunctions } from './reshaping';
import { placeFunctions } from './places';
import { statisticsFunctions } from './statistics';
import { subtotalFunctions } from './subtotal';
import { sumFunctions } from './sums';
import { textFunctions } from './text';
import { textPartFunctions } from './textparts';
import { workdayFunctions } from './workdays';

export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
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
);
