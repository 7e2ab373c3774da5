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

/** Bytes of a CSV file to text: UTF-8, UTF-16 with its mark, and where it is neither, Windows Western (1252). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads CSV text: commas, semicolons, tabs or bars (or what a first line `sep=;` says, which is no row in Excel
 * either), quoted texts with delimiters, doubled quotes and line breaks in them, any line ends, with or without a byte order mark. All values stay text.
 * Never throws; broken quotes are reported, not repaired.
 */
export function readCsv(text: string): CsvTable {
  // One kind of line end, for files put together on several systems; Excel's own in a cell is \n too.
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const said = /^sep=([,;\t|])(?:\n|$)/i.exec(clean);
  const body = said ? clean.slice(said[0].length) : clean;
  const delimiter = said ? (said[1] as Delimiter) : findDelimiter(body);
  const { rows, errors } = parse(body, delimiter);
  const last = rows.findLastIndex((row) => row.some((value) => value !== ''));
  return { grid: { rows: rows.slice(0, last + 1) }, delimiter, issues: issuesOf(errors) };
}

interface Parsed {
  readonly rows: readonly string[][];
  readonly errors: readonly Papa.ParseError[];
}

function parse(text: string, delimiter: Delimiter, preview = 0): Parsed {
  if (text === '') return { rows: [], errors: [] };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });
  return { rows: data, errors };
}

/**
 * The delimiter under which some record splits into most words while the most records have its width: headers are
 * words, and decimal commas or commas in remarks do not repeat alike in every record.
 */
function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const rows = parse(text, delimiter, SAMPLE).rows.filter((row) => row.some((value) => value.trim() !== ''));
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const row of rows.filter(({ length }) => length > 1)) {
      const words = row.filter((value) => /\p{L}/u.test(value)).length;
      const score = (words * (widths.get(row.length) ?? 0)) / rows.length;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function issuesOf(errors: readonly Papa.ParseError[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { code, row = 0 } of errors) {
    const at = row + 1;
    if (seen.has(`${code} ${at}`)) continue;
    seen.add(`${code} ${at}`);
    if (code === 'MissingQuotes') {
      const message = `Row ${at}: a quotation mark opens a text that is never closed, so the rest of the file was read as one value. Close it or take it out, and read the file again.`;
      issues.push({ severity: 'warning', row: at, message });
    } else if (code === 'InvalidQuotes') {
      const message = `Row ${at}: a quotation mark stands inside a quoted text. Double it, as in "a ""b"" c", and check the values of this row.`;
      issues.push({ severity: 'warning', row: at, message });
    }
  }
  return issues;
}
