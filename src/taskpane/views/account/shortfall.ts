import { moneyShort, score, unbroken } from '../../format';

/**
 * How the ARR that a score leaves unproved is reckoned, for people.
 * @returns text that breaks between words alone: what is reckoned with the score stays on one line
 */
export const shortfallText = (
  shortfall: number,
  lastArr: number | null,
  overall: number | null,
  currency: string,
): string =>
  `Shortfall ${moneyShort(shortfall, currency)}: last year’s ARR of ${moneyShort(lastArr, currency)} ` +
  unbroken(`× (10 − ${score(overall)}) ÷ 10`);
