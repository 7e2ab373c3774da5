/** What words are drawn and measured in where a computer lacks the font that a cell asks for. */

/** A type of most computers, as narrow as Calibri; grid.css says how. */
const NARROW = 'As narrow as Calibri';

/** Fonts of the same width that stand in where a computer has no Calibri or Aptos. */
const STAND_INS: Readonly<Record<string, string>> = {
  Calibri: `Calibri, Carlito, "${NARROW}", "Segoe UI", Arial, sans-serif`,
  Cambria: 'Cambria, Caladea, Georgia, serif',
};

/** A font with those that stand in for it. */
export const fontFamily = (name: string): string => STAND_INS[name] ?? `${name}, sans-serif`;

/** Has the types ready before anything is drawn or measured in them; a computer that has none of them draws in another. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(['', 'bold '].map((weight) => document.fonts.load(`${weight}11pt "${NARROW}"`)));
}
