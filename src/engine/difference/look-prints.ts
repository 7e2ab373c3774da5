/** What a sheet's mark remembers of a look: what it was, and of one that grows with its rows also where it ended. */
import type { Area } from '../../sheets/address';
import type { LookPlan } from '../../sheets/plan';
import { fingerprint } from '../workbook/mark';

export const lookPrint = ({ look, merge, grows, area }: LookPlan): string =>
  fingerprint([look, merge ?? false]) + (grows ? `:${area.bottom}` : '');

/** The last row that something remembered together with its last row had; 0 where none is known. */
export const lastRow = (remembered = ''): number => Number(remembered.split(':')[1] ?? 0);

/** What is remembered of something that may be painted as one print says or as the other: neither, and the lower of their ends. */
export function inDoubt(...prints: readonly (string | undefined)[]): string {
  const bottom = Math.max(...prints.map(lastRow));
  return bottom > 0 ? `:${bottom}` : '';
}

/** Cells that a longer look left behind, to be undressed. */
export function leftDressed({ id, area: a, grows }: LookPlan, remembered: string | undefined): LookPlan[] {
  const bottom = lastRow(remembered);
  if (!grows || bottom <= a.bottom) return [];
  const left: Area = { ...a, top: a.bottom + 1, bottom };
  return [{ id, area: left, look: { none: true } }];
}
