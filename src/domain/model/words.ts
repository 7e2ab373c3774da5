/** How numbers and what they count are written, in every sentence of the add-in. */

// What the browser knows of languages is asked for with the first use: opening it takes longer than many a view.
const FORMATS = new Map<string, Intl.NumberFormat>();
let plurals: Intl.PluralRules | undefined;
let collator: Intl.Collator | undefined;

/** The order of names: Ångström beside Angstrom, Team 2 before Team 10, whatever their case. */
export function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return collator.compare(a, b);
}

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;

/** `1,511`, `−0.25`: with at most so many decimals, and at least so many. */
export function grouped(value: number, most = 3, least = 0): string {
  const key = `${least} ${most}`;
  const format =
    FORMATS.get(key) ?? new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
  FORMATS.set(key, format);
  const text = format.format(value);
  if (!text.startsWith('-')) return text;
  // What is shown as 0 has no sign.
  return /[1-9∞]/.test(text) ? `−${text.slice(1)}` : text.slice(1);
}

/** `60 %`, never broken over two lines. */
export const percented = (figures: number | string): string => `${figures}\u00a0%`;

/** The same words, never broken over two lines. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** `1 cell`, `1,511 cells`. */
export function counted(count: number, one: string, many: string): string {
  plurals ??= new Intl.PluralRules('en');
  return `${grouped(count)} ${plurals.select(count) === 'one' ? one : many}`;
}

/** A currency as it stands before an amount: letters, such as EUR, are set apart from the figures. */
export const currencySign = (currency: string): string => (/[a-z]$/i.test(currency) ? `${currency} ` : currency);
