/** Names, numbers, truth values, an empty text and gaps, in four columns; the last has errors. */
export const CONTENT = [
  ['x', 3, true, 1],
  ['y', 5, null, '#'],
  [null, null, false, 2],
  ['x', -2.5, true, null],
  ['', 7, null, 3],
  ['X', 7, 'z', 4],
] as const;
