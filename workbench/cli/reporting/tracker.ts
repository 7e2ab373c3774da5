import { basename, extname } from 'node:path';
import { fieldName, newSubMetricField, PLAIN_FIELDS, scoreField } from '../../../src/domain/model/fields';
import { DEFAULT_STEPS } from '../../../src/domain/model/model';
import {
  type ColumnUse,
  type DecodedText,
  decodeFile,
  type Grid,
  judgeSheets,
  readCsvTracker,
  readTracker,
  type ScaleId,
  scaleCalled,
  SCALES,
  type TrackerChoices,
  type TrackerResult,
} from '../../../src/domain/tracker';
import { columnIndex } from '../../../src/sheets/address';
import { readXlsx } from '../../files';
import { gridOf } from '../../files/grid';
import type { Sheet } from '../../model';
import { readOwn } from '../own-files';
import { parseMap } from './map-file';

/** A tracker as its file holds it: the text of a CSV file, or the cells of a sheet. */
export type TrackerFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: DecodedText }
  | { readonly kind: 'sheet'; readonly name: string; readonly grid: Grid; readonly sheet: string };

/** Whether a file is a zip, as workbooks are, or of the kind that old and protected workbooks are: no text, whatever its name. */
const isPacked = (bytes: Uint8Array): boolean =>
  ['504b0304', 'd0cf11e0'].includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));

const model = { steps: DEFAULT_STEPS };

/**
 * Opens the file of a tracker.
 * @param sheet the sheet of a workbook; without it, the visible one that most of a tracker is found on
 * @throws Error with a sentence for the user where the file or the sheet cannot be read
 */
export async function openTracker(path: string, sheet?: string): Promise<TrackerFile> {
  const bytes = await readOwn(path);
  const name = basename(path);
  if (!/^\.xls[xm]$/i.test(extname(path)) && !isPacked(bytes)) {
    if (sheet !== undefined) throw new Error('--sheet chooses a sheet of a workbook; the tracker is a text file.');
    return { kind: 'text', name, text: decodeFile(bytes) };
  }
  const { sheets } = await readXlsx(bytes, basename(path));
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  if (sheet !== undefined) {
    const found = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!found) throw new Error(`The workbook has no sheet "${sheet}". It has ${names}.`);
    return { kind: 'sheet', name, grid: gridOf(found), sheet: found.name };
  }
  const shown = sheets.filter(({ visibility }) => visibility === 'Visible');
  const [first] = judgeSheets(readable(shown), model);
  if (!first) throw new Error(`No visible sheet of the workbook holds anything. Choose one with --sheet: ${names}.`);
  return { kind: 'sheet', name, grid: first.grid, sheet: first.name };
}

/** The sheets that a list can be read from; where there is none, why the first cannot be. */
function readable(sheets: readonly Sheet[]): { name: string; visible: boolean; grid: Grid }[] {
  const failures: unknown[] = [];
  const read = sheets.flatMap((one) => {
    try {
      return [{ name: one.name, visible: true, grid: gridOf(one) }];
    } catch (error) {
      failures.push(error);
      return [];
    }
  });
  if (read.length === 0 && failures.length > 0) throw failures[0];
  return read;
}

export const readFileOf = (file: TrackerFile, choices: TrackerChoices): TrackerResult =>
  file.kind === 'text' ? readCsvTracker(file.text, model, choices) : readTracker(file.grid, model, choices);

/**
 * The choices that a file of `--columns` makes: uses, scales and values by a column's letters or header.
 * @throws Error with a sentence for the user where it names a column or a use that does not exist
 */
export async function choicesIn(path: string, file: TrackerFile, asOf: number | undefined): Promise<TrackerChoices> {
  const map = parseMap(new TextDecoder().decode(await readOwn(path)), path);
  const { turned, headerRow, firstDataRow, leaveOutHidden, cutLongTexts } = map;
  const base: TrackerChoices = { turned, headerRow, firstDataRow, leaveOutHidden, cutLongTexts, asOf };
  const read = readFileOf(file, base);
  const columns = read.columns ?? [];
  // Of a list on its side the rows are columns.
  const rowOf = (name: string): number => {
    const row = read.turned ? columnIndex(name) + 1 : Number(name);
    if (Number.isInteger(row) && row > 0) return row;
    throw new Error(`${path} names the row "${name}"; a row is named by its number, such as "12".`);
  };
  const indexOf = (name: string): number => {
    const wanted = name.trim().toLowerCase();
    const found =
      columns.find(({ header }) => header.toLowerCase() === wanted) ??
      columns.find(({ letters }) => letters.toLowerCase() === wanted);
    if (found) return found.index;
    const known = columns.map(({ letters, header }) => `${letters} "${header}"`).join(', ');
    throw new Error(`${path} names the column "${name}", which the tracker does not have. It has ${known}.`);
  };
  const mapped = <From, To>(from: Readonly<Record<string, From>> = {}, to: (value: From) => To): Map<number, To> =>
    new Map(Object.entries(from).map(([name, value]) => [indexOf(name), to(value)]));
  return {
    ...base,
    columns: mapped(map.columns, (use) => useOf(use, path)),
    scales: mapped(map.scales, (scale) => scaleNamed(scale, path)),
    dayOrders: mapped(map.dayOrders, (order) => oneOf(order, DAY_ORDERS, path)),
    marks: mapped(map.marks, (mark) => oneOf(mark, MARKS, path)),
    units: mapped(map.units, (unit) => unit),
    targets: mapped(map.targets, (target) => oneOf(target, TARGETS, path)),
    rows: new Map(Object.entries(map.rows ?? {}).map(([row, as]) => [rowOf(row), oneOf(as, ROW_USES, path)])),
    values: mapped(map.values, (values) => new Map(Object.entries(values))),
  };
}

/** A use by the name that the report has for it, or by its key; `Launched +` makes a new sub-metric of a step. */
function useOf(use: string, path: string): ColumnUse {
  const wanted = String(use).trim().toLowerCase();
  const scores = model.steps.flatMap((step) => [step.id, ...step.subMetrics.map(({ id }) => id)]).map(scoreField);
  const fresh = model.steps.map(({ id }) => newSubMetricField(id));
  const keys: ColumnUse[] = ['extra', 'leftOut', ...PLAIN_FIELDS, ...scores, ...fresh];
  const names = new Map<string, ColumnUse>(
    [...PLAIN_FIELDS, ...scores].map((field) => [fieldName(field, model.steps).toLowerCase(), field]),
  );
  for (const { id, name } of model.steps) names.set(`${name.toLowerCase()} +`, newSubMetricField(id));
  const found = keys.find((key) => key.toLowerCase() === wanted) ?? names.get(wanted);
  if (found) return found;
  throw new Error(`${path}: "${use}" is no use of a column. Uses are extra, leftOut, ${[...names.keys()].join(', ')}.`);
}

function scaleNamed(scale: string, path: string): ScaleId {
  const found = scaleCalled(String(scale));
  if (found) return found;
  throw new Error(
    `${path}: "${scale}" is no scale. Scales are ${SCALES.map(({ id }) => id).join(', ')}, of:8 and the like for 0 to 8, and from:-3:3 for what counts as 0 and as 10.`,
  );
}

const DAY_ORDERS = ['day first', 'month first'] as const;
const MARKS = ['.', ','] as const;
const TARGETS = ['increase', 'whole', 'share'] as const;
const ROW_USES = ['account', 'leftOut'] as const;

function oneOf<Name extends string>(said: string, names: readonly Name[], path: string): Name {
  const found = names.find((name) => name === said);
  if (found) return found;
  throw new Error(`${path}: "${said}" is none of ${names.map((name) => `"${name}"`).join(', ')}.`);
}
