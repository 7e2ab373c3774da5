/**
 * What the functions of this room come to: a formula over the rows, its value, and where LibreOffice comes to another one,
 * why. `npm run check:libreoffice` has LibreOffice compute all of them.
 */
import { readFileSync } from 'node:fs';
import type { Scalar } from '../../../model';
import { SAMPLE_ROWS } from '../sampleRows';

export type Case = readonly [formula: string, value: number | string, why?: string];

export const CASES = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as readonly Case[];

const _ = null;

/** F and G: pairs; H and I: values with their chances, H going on as a second column beside G; K to N: a list; P to T: criteria. */
const BESIDE: readonly (readonly Scalar[])[] = [
  [12, 2, 1, 0.2, _, 'Region', 'Owner', 'Units', 'Amount', _, 'Region', 'Amount', 'Units', 'Units', 'Owner'],
  [15, 3.5, 2, 0.3, _, 'North', 'Ada', 3, 120, _, 'North', '>100', '>2', '<7', '=Max'],
  [11, 1.5, 3, 0.1, _, 'South', 'Ben', 5, 80, _, 'South', '<60', _, _, _],
  [19, 6, 4, 0.4, _, 'North', 'Cleo', 2, 95.5],
  [16, 4, 2, _, _, 'Outer', 'Dan', 8, 210],
  [22, 7.5, 5, _, _, 'East', 'Eve', 4, 40],
  [_, _, _, _, _, 'South', 'Max', 6, 55],
  [_, _, _, _, _, 'West', 'Gus', 7, _],
];

/** What they are tried on: the sample of the other functions, and beside it pairs, chances and a list. */
export const FAMILY_ROWS: readonly (readonly Scalar[])[] = SAMPLE_ROWS.map((row, i) => [...row, ...(BESIDE[i] ?? [])]);
