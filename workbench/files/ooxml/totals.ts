/** Functions of a table's totals row, and the number of SUBTOTAL that computes each. */
export const TOTALS_FUNCTIONS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** A column name as it stands between the brackets of a reference. */
export const bracketed = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
