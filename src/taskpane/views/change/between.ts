/** How two figures of then and now are written beside what lies between them: so that the three add up as they stand. */
import { fixed } from '../../../domain/arithmetic/digits';
import { money, moneyShort, NONE } from '../../format';

/** Decimals at most. */
const MOST_DIGITS = 3;

/** How two scores and their change are shown. */
export interface Between {
  /** Decimals of all three. */
  readonly digits: number;
  /** What lies between the scores as they are shown; of less than the last decimal, what lies between them. */
  readonly change: number | null;
}

/** As few decimals as it takes for two scores, and what lies between them, to add up. */
export function between(before: number | null, now: number | null): Between {
  if (before === null || now === null) return { digits: 1, change: null };
  const change = now - before;
  const shown = (digits: number): number => +fixed(+fixed(now, digits) - +fixed(before, digits), digits);
  const adds = (digits: number): boolean =>
    shown(digits) === Number(fixed(change, digits)) && (shown(digits) !== 0 || Math.abs(change) < 1e-9);
  const digits = Array.from({ length: MOST_DIGITS - 1 }, (_, i) => i + 1).find(adds) ?? MOST_DIGITS;
  return { digits, change: shown(digits) || (Math.abs(change) < 1e-9 ? 0 : change) };
}

/** How amounts are written. */
export type WriteMoney = typeof money;

/** How far an amount has moved: "▲ $9K"; "=" where it has not. */
export function moneyChanged(change: number | null, currency: string, write: WriteMoney = moneyShort): string {
  if (change === null) return NONE;
  if (change === 0) return '=';
  return `${change > 0 ? '▲' : '▼'}\u00a0${write(Math.abs(change), currency)}`;
}

/** How two amounts and their change are written: in full where short forms would hide how little lies between them. */
export const moneyAround = ({ now, change }: { now: number | null; change: number | null }): WriteMoney =>
  change && (change / now!) ** 2 < 4e-4 ? money : moneyShort;
