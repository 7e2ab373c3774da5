/** The kinds of arguments that our functions take, so that one kind has the same bounds and treats blanks alike everywhere. */
import { ANY_NUMBER, CHANGE, DAY, MONTH, NOT_NEGATIVE, SCORE, SHARE } from '../../domain/arithmetic/errors';
import type { Parameter } from './declare';

/** Money that may be negative. */
export const amountOfMoney = (name: string): Parameter => ({
  name,
  unit: 'money',
  bounds: ANY_NUMBER,
  blank: 'refused',
});

/** Money that is 0 or more: a cost, a price. */
export const cost = (name: string): Parameter => ({ name, unit: 'money', bounds: NOT_NEGATIVE, blank: 'refused' });

export const amount = (name: string): Parameter => ({ name, unit: 'amount', bounds: ANY_NUMBER, blank: 'refused' });

/** An amount that is 0 or more. */
export const size = (name: string): Parameter => ({ name, unit: 'amount', bounds: NOT_NEGATIVE, blank: 'refused' });

export const count = (name: string): Parameter => ({ name, unit: 'count', bounds: NOT_NEGATIVE, blank: 'refused' });

/** A ratio from 0 to 1. */
export const share = (name: string): Parameter => ({ name, unit: 'ratio', bounds: SHARE, blank: 'refused' });

/** A relative change, such as a lift. */
export const change = (name: string): Parameter => ({ name, unit: 'ratio', bounds: CHANGE, blank: 'refused' });

export const factor = (name: string): Parameter => ({ name, unit: 'factor', bounds: NOT_NEGATIVE, blank: 'refused' });

export const months = (name: string): Parameter => ({ name, unit: 'months', bounds: NOT_NEGATIVE, blank: 'refused' });

export const years = (name: string): Parameter => ({ name, unit: 'years', bounds: NOT_NEGATIVE, blank: 'refused' });

/** A day; a time of day with it counts for nothing. */
export const day = (name: string): Parameter => ({ name, unit: 'date', bounds: DAY, blank: 'refused' });

export const month = (name: string): Parameter => ({ name, unit: 'month', bounds: MONTH, blank: 'refused' });

/** Scores, of which those not given are left out. */
export const scores = (name: string): Parameter => ({ name, unit: 'score', bounds: SCORE, blank: 'not scored' });

/** Weights, of which a blank one is 0. */
export const weights = (name: string): Parameter => ({ name, unit: 'weight', bounds: NOT_NEGATIVE, blank: 'zero' });

export const names = (name: string): Parameter => ({ name, unit: 'text', blank: 'refused' });

/** The argument can be left out; where it stands for one number, that is taken, and `unsaid` tells the one from the other. */
export const optional = (parameter: Parameter, value?: number, unsaid?: number): Parameter => ({
  ...parameter,
  optional: value === undefined ? {} : { value, ...(unsaid !== undefined && { unsaid }) },
});

export const PERCENT = '0.0 %';

/** A ratio that cells show as a percentage. */
export const ratio = { unit: 'ratio', numberFormat: PERCENT } as const;
