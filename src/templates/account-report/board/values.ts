/** What the formulas of the board page have in common. */

/** A value that stands for "not known": below every value there is, and off every axis, which begin at 0. */
export const UNKNOWN = '-1E+15';
export const OFF_CHART = -1;

/** A value where something stands in a cell, and another one, or nothing, where it is blank. */
export const whereGiven = (cell: string, value: string, none = '""'): string => `IF(${cell}="",${none},${value})`;

/** A text as a formula gives it, with the sign of what is left out in place of what is longer. */
export const shortened = (text: string, letters: number): string =>
  `IF(LEN(${text})>${letters},TRIM(LEFT(${text},${letters - 1}))&"…",${text}&"")`;
