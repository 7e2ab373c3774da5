/** Columns without a place in the report, kept with the kind of their values. */

import { capital } from '../model/fields';
import { grouped } from '../model/words';
import { cellName, columnName } from './columns/table';
import type { TrackerTable } from './columns/table';
import type { PickedRow } from './rows/pick';
import { isDateFormat, isPercentFormat } from './scales/detect';
import { cellText, isEmptyCell } from './types';
import type { Cell, ColumnMatch, ExtraColumn, ExtraKind, Issue } from './types';
import { readDateText, majority, orderVotes } from './values/dayText';

/** Characters that a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

/** Plain numbers as programs write them; codes with leading zeros and more digits than Excel keeps are text. */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const DATE_FORMAT = 'yyyy-mm-dd';

export interface Extras {
  readonly extras: readonly ExtraColumn[];
  readonly issues: readonly Issue[];
}

/** Reads the extra columns. Texts longer than a cell holds are named, and cut only where that was chosen. */
export function readExtras(
  table: TrackerTable,
  columns: readonly ColumnMatch[],
  rows: readonly PickedRow[],
  cutLong: boolean,
): Extras {
  const issues: Issue[] = [];
  const extras = columns
    .filter(({ use }) => use === 'extra')
    .map((column) => {
      const { index, letters, header, band } = column;
      const formats = rows.map(({ at }) => table.formats?.[at]?.[index]);
      const cells = rows.map(({ cells: row, row: sheetRow }) => {
        const cell = row[index] ?? null;
        if (typeof cell !== 'string' || cell.length <= LONGEST_TEXT) return cell;
        issues.push(tooLong(cell, sheetRow, letters, cellName(table, sheetRow, index), cutLong));
        return cutLong ? cell.slice(0, LONGEST_TEXT) : null;
      });
      const name = header || band || capital(columnName(table, index));
      return { header: name, ...typed(cells, formats) };
    });
  return { extras, issues };
}

function tooLong(text: string, row: number, column: string, where: string, cut: boolean): Issue {
  const most = grouped(LONGEST_TEXT);
  const what = `the text has ${grouped(text.length)} characters, more than the ${most} that a cell holds.`;
  return {
    code: 'value-long',
    severity: 'warning',
    row,
    column,
    text: `${text.slice(0, 40)}…`,
    message: `${where}: ${what} ${cut ? 'It was cut there.' : 'It is left out; choose to cut it, or keep it in a file of its own.'}`,
  };
}

function typed(
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
): { kind: ExtraKind; format?: string; values: readonly Cell[] } {
  const format = formats.find((one, i) => one !== undefined && one !== 'General' && !isEmptyCell(cells[i]));
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.some((cell) => typeof cell === 'number')) {
    const kind: ExtraKind = isPercentFormat(format) ? 'percent' : isDateFormat(format) ? 'date' : 'number';
    return { kind, ...(format !== undefined && { format }), values: cells };
  }
  const texts = filled.filter((cell) => typeof cell === 'string');
  if (texts.length === 0 || texts.length < filled.length) return { kind: 'text', values: cells };
  const every = (test: (text: string) => boolean): boolean => texts.every((text) => test(text.trim()));
  const mapped = (read: (text: string) => Cell): Cell[] =>
    cells.map((cell) => (isEmptyCell(cell) ? null : read(cellText(cell).trim())));
  // A column from a workbook that holds text holds it on purpose.
  if (formats.some((one) => one !== undefined)) return { kind: 'text', format: '@', values: cells };
  if (every((text) => NUMBER.test(text))) return { kind: 'number', values: mapped(Number) };
  if (every((text) => /^-?\d+(?:\.\d+)?\s*%$/.test(text)))
    return {
      kind: 'percent',
      format: '0.##%',
      values: mapped((text) => Number((parseFloat(text) / 100).toPrecision(12))),
    };
  const votes = orderVotes(texts).slashed;
  const order = majority(votes);
  const isMixed = votes['day first'] > 0 && votes['month first'] > 0;
  if (!isMixed && every((text) => !/^\d+$/.test(text) && readDateText(text, order)?.doubtful === false))
    return { kind: 'date', format: DATE_FORMAT, values: mapped((text) => readDateText(text, order)?.serial ?? text) };
  return { kind: 'text', format: '@', values: cells };
}
