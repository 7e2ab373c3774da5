/** CSV files, as spreadsheets and people write them, to grids. */

import Papa from 'papaparse';
import type { Grid, Issue } from '../types';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface CsvTable {
  /** All records in order, also empty ones, so that a record's place is the row it would have in a sheet. */
  readonly grid: Grid;
  readonly delimiter: Delimiter;
  /** Broken quoting, with the row. */
  readonly issues: readonly Issue[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Records looked at to tell the delimiter. */
const SAMPLE = 60;

/**
 * Reads CSV text: commas, semicolons, tabs or bars (or what a first line `sep=;` says, which is no row in Excel
 * either), quoted texts with delimiters, doubled quotes and line breaks in them, any line ends, with or without a byte order mark. All values stay text.
 * Never throws; broken quotes are reported. One that is never closed is taken for a letter: else it would swallow all the rest.
 */
export function readCsv(text: string): CsvTable {
  // One kind of line end, for files put together on several systems; Excel's own in a cell is \n too.
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const said = /^sep=([,;\t|])(?:\n|$)/i.exec(clean);
  const body = withoutBlankEnd(said ? clean.slice(said[0].length) : clean);
  const delimiter = said ? (said[1] as Delimiter) : findDelimiter(body);
  const { rows, errors } = parseClosed(body, delimiter);
  const last = rows.findLastIndex((row) => row.some((value) => value !== ''));
  return {
    grid: { rows: rows.slice(0, last + 1).map((row) => row.map(unmarked)) },
    delimiter,
    issues: issuesOf(errors),
  };
}

/** Without blank lines at the end, of which some programs write as many as a sheet has rows. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** A text without what keeps a program from taking it for a number: `="007"` and `'007` are 007. */
function unmarked(value: string): string {
  const first = value.charCodeAt(0);
  if (first === APOSTROPHE) return /^'[-+]?[\d.,(€$£¥]/.test(value) ? value.slice(1) : value;
  return first === EQUALS ? (/^="([^"]*)"$/.exec(value)?.[1] ?? value) : value;
}

const [APOSTROPHE, EQUALS] = [39, 61];

interface Parsed {
  readonly rows: readonly string[][];
  readonly errors: readonly Papa.ParseError[];
}

function parse(text: string, delimiter: Delimiter, preview = 0): Parsed {
  if (text === '') return { rows: [], errors: [] };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });
  return { rows: data, errors };
}

/** Stands for a quotation mark that is a letter while the text is parsed; no text has this character. */
const LETTER = '\uFFFF';

/** So many quotation marks that are never closed are found one by one; after them none is taken to open a text. */
const MOST_OPEN = 20;

/** The records, with every quotation mark that opens a text and is never closed read as a letter. */
function parseClosed(text: string, delimiter: Delimiter): Parsed {
  const open: Papa.ParseError[] = [];
  let rest = text;
  for (;;) {
    const { rows, errors } = parse(rest, delimiter);
    const width = errors.length > 0 ? usualWidth(rows) : 0;
    const error = errors.find((e) => e.code === 'MissingQuotes' || swallows(e, rest, delimiter, width));
    if (!error) {
      if (open.length === 0) return { rows, errors };
      const read = rows.map((row) => row.map((value) => value.replaceAll(LETTER, '"')));
      return { rows: read, errors: [...open, ...errors] };
    }
    open.push({ ...error, code: 'MissingQuotes' });
    const at = error.index! - 1;
    const after = rest.slice(at + 1);
    rest = rest.slice(0, at) + LETTER + (open.length < MOST_OPEN ? after : after.replaceAll('"', LETTER));
  }
}

type Rows = readonly (readonly string[])[];

/** How many records have so many values, by that. */
function widthsOf(rows: Rows): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  return widths;
}

/** How many values most records have. */
const usualWidth = (rows: Rows): number =>
  [...widthsOf(rows)].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];

/**
 * Whether a quotation mark was closed by one that opens another text further down: a text over several lines with
 * another mark in it, although the line where it opens is a whole record by itself.
 */
function swallows({ code, index = 0 }: Papa.ParseError, text: string, delimiter: Delimiter, width: number): boolean {
  if (code !== 'InvalidQuotes' || width < 2) return false;
  const [end, mark] = [text.indexOf('\n', index), text.indexOf('"', index)];
  if (end < 0 || mark < end) return false;
  const line = text.slice(text.lastIndexOf('\n', index) + 1, end).replaceAll('"', '');
  return line.split(delimiter).length === width;
}

/**
 * The delimiter under which some record splits into most words while the most records have its width: headers are
 * words, and decimal commas or commas in remarks do not repeat alike in every record. Quotes that end in the middle of
 * a value are a sign that the delimiter is another.
 */
function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const parsed = parse(text, delimiter, SAMPLE);
    const rows = parsed.rows.filter((row) => row.some((value) => value.trim() !== ''));
    const stray = rows.filter((row) => row.some(hasStrayQuote)).length;
    const widths = widthsOf(rows);
    for (const row of rows.filter(({ length }) => length > 1)) {
      const words = row.filter((value) => /\p{L}/u.test(value)).length;
      const share = (widths.get(row.length) ?? 0) / rows.length;
      const score = words * share * (1 - stray / rows.length);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** A quote that opens after other letters: the value was cut in the middle of a quoted text. */
const hasStrayQuote = (value: string): boolean =>
  /[,;\t|]"|"[,;\t|]/.test(value) && (value.split('"').length - 1) % 2 === 1;

function issuesOf(errors: readonly Papa.ParseError[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { code, row = 0 } of errors) {
    const at = row + 1;
    if (seen.has(`${code} ${at}`)) continue;
    seen.add(`${code} ${at}`);
    if (code === 'MissingQuotes') {
      const message = `Row ${at}: a quotation mark opens a text that is never closed, and was read as a letter. Check the values of this row, or close the quotation mark and read the file again.`;
      issues.push({ code: 'quotes', severity: 'warning', row: at, message });
    } else if (code === 'InvalidQuotes') {
      const message = `Row ${at}: a quotation mark stands inside a quoted text. Double it, as in "a ""b"" c", and check the values of this row.`;
      issues.push({ code: 'quotes', severity: 'warning', row: at, message });
    }
  }
  return issues;
}
