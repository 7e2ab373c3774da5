/** Structured references as Excel spells them. */

/** A column name inside brackets: `[ ] # ' @` are escaped by an apostrophe. */
export const columnText = (header: string): string => `[${header.replace(/['#[\]@]/g, (c) => `'${c}`)}]`;

/** This row's cell of a column of the same table: `[@[Type]]`. */
export const thisRow = (header: string): string => `[@${columnText(header)}]`;

/** This row's cells from one column to another: `Accounts[@[A]:[C]]`. */
export const thisRowSpan = (table: string, first: string, last: string): string =>
  first === last ? `${table}[@${columnText(first)}]` : `${table}[@${columnText(first)}:${columnText(last)}]`;

/**
 * All data of a column: `Accounts[[Type]]`. The name always stands in brackets of its own, as one with signs in it must; Excel reads
 * `Accounts[Type]` alike and may show it so.
 */
export const wholeColumn = (table: string, header: string): string => `${table}[${columnText(header)}]`;

/** All data of the columns from one to another: `Accounts[[A]:[C]]`. */
export const spanOf = (table: string, first: string, last: string): string =>
  first === last ? wholeColumn(table, first) : `${table}[${columnText(first)}:${columnText(last)}]`;

/** The header cell of a column: `Accounts[[#Headers],[Type]]`. */
export const headerCell = (table: string, header: string): string => `${table}[[#Headers],${columnText(header)}]`;

/** A text as a literal in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Texts as a list in a formula, each tried in turn. */
export const oneOf = (texts: readonly string[]): string => `{${texts.map(quoted).join(',')}}`;

/** A text as a literal in a number format. */
export const quotedInFormat = (text: string): string => (text === '' ? '' : `"${text.replace(/"/g, '')}"`);

/** A text expression in which `*`, `?` and `~` stand for themselves where Excel looks for texts by pattern. */
export const withoutWildcards = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

/** A criterion of COUNTIFS and its kin that only this very text meets, whatever signs it begins with or holds. */
export const exactly = (text: string): string => `"="&${withoutWildcards(text)}`;
