export { DAYS_1904, isCalendarFormat } from '../../../src/files/ooxml/dates';

/** Sizes: the model has points; a file counts columns in digits of the standard font and margins in inches. */

/** Width of a digit of Calibri 11 on the screen. */
const DIGIT_PX = 7;

/** Excel columns are whole pixels wide. */
const pixelsOf = (points: number): number => Math.round(points / 0.75);

/** The `width` of a column in a file (padding included), for a width in points. */
export const pointsToWidth = (points: number): number => Math.trunc((pixelsOf(points) / DIGIT_PX) * 256) / 256;

/** Points of a column of that `width` in a file. */
export const widthToPoints = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PX)) / 256) * DIGIT_PX) * 0.75;

export const pointsToInches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
export const inchesToPoints = (inches: number): number => Math.round(inches * 72 * 1e4) / 1e4;
