/** How figures are shown in cells, on the report and on the sheets beside it. */
import type { Settings } from '../../../domain/model/model';
import { currencySign } from '../../../domain/model/words';
import { quotedInFormat } from '../../../sheets/references';
import type { Tile } from './heading';

/**
 * One letter or sign stands before every amount; a longer one, such as EUR, would make columns too narrow, and is named once a
 * sheet instead.
 */
const sign = (currency: string): string => (isNamedOnce(currency) ? '' : quotedInFormat(currencySign(currency)));

export const isNamedOnce = (currency: string): boolean => [...currency].length > 1;

export const wholeMoney = (currency: string): string => `${sign(currency)}#,##0`;

const shortened = (currency: string, least: string): string => {
  const c = sign(currency);
  return `[>=999500]${c}#,##0.00,,"M";[>=9995]${c}0,"K";${c}${least}`;
};

/** Thousands as K, millions as M, from where rounding makes them so; what is less has fewer digits in full, as in the panel. */
export const shortMoney = (currency: string): string => shortened(currency, '#,##0');

/** The same on the axis of a chart: small marks in full, so that one whose amounts are all 0 does not read $0, $0, $1, $1. */
export const axisMoney = (currency: string): string => shortened(currency, 'General');

/** One decimal, with the mark that says "below": it stays in print, in grey, and where rules are not drawn. */
export const scoreFormat = (lowBelow: number): string => `[<${lowBelow}]"▼ "0.0;0.0`;

/** How the figures above the table are shown. */
export const tileFormats = ({ currency, lowBelow }: Settings): Readonly<Record<Tile['format'], string>> => ({
  count: '#,##0',
  score: scoreFormat(lowBelow),
  money: shortMoney(currency),
  percent: '#,##0 %',
});

/** Up and down by a mark, never by colour alone; "=" where nothing moved. */
export const CHANGE_FORMAT = '"▲ "0.0;"▼ "0.0;"="';

/**
 * Changes that one decimal would show as 0.0 have two, as in the panel: a format tells three kinds of numbers apart, so that
 * rules say it. `when` is about a change in `[change]`; the first one that holds is the one that counts.
 */
export const SLIGHT_CHANGES = [
  {
    id: 'least',
    when: '=AND(ISNUMBER([change]),ABS(N([change]))<0.005)',
    format: { numberFormat: '"▲ <0.01";"▼ <0.01";"="' },
  },
  {
    id: 'slight',
    when: '=AND(ISNUMBER([change]),ABS(N([change]))<0.05)',
    format: { numberFormat: '"▲ "0.00;"▼ "0.00;"="' },
  },
] as const;
