import type { Typed } from '../../../src/domain/model/model';
import type { DayOrder, DecimalMark, TargetKind } from '../../../src/domain/tracker';

/** What `--columns` may say, besides a plain list of uses by column. */
export interface MapFile {
  readonly turned?: boolean;
  readonly headerRow?: number;
  readonly firstDataRow?: number;
  readonly columns?: Readonly<Record<string, string>>;
  readonly scales?: Readonly<Record<string, string>>;
  readonly dayOrders?: Readonly<Record<string, DayOrder>>;
  readonly marks?: Readonly<Record<string, DecimalMark>>;
  readonly units?: Readonly<Record<string, number>>;
  readonly targets?: Readonly<Record<string, TargetKind>>;
  readonly rows?: Readonly<Record<string, 'account' | 'leftOut'>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, Typed>>>>;
  readonly leaveOutHidden?: boolean;
  readonly cutLongTexts?: boolean;
}

type Check = readonly [means: string, holds: (value: unknown) => boolean];

const yesNo: Check = ['true or false', (value) => typeof value === 'boolean'];
const row: Check = ['the number of a row', (value) => Number.isInteger(value) && (value as number) > 0];

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something for each of several columns or rows. */
const each = (what: string, holds: (value: unknown) => boolean): Check => [
  `${what}, such as {"B": …}`,
  (value) => isObject(value) && Object.values(value).every(holds),
];

const isText = (value: unknown): boolean => typeof value === 'string';
const isTyped = (value: unknown): boolean => value === null || isText(value) || Number.isFinite(value);

/** What each key takes; what is something else would be passed over. */
const CHECKS: Readonly<Record<keyof MapFile, Check>> = {
  turned: yesNo,
  headerRow: row,
  firstDataRow: row,
  columns: each('a use in quotation marks for each column', isText),
  scales: each('a scale in quotation marks for each column', isText),
  dayOrders: each('an order in quotation marks for each column', isText),
  marks: each('a decimal mark in quotation marks for each column', isText),
  units: each('a number for each column', (value) => Number.isFinite(value)),
  targets: each('a kind of target in quotation marks for each column', isText),
  rows: each('"account" or "leftOut" for each row', isText),
  values: each(
    'for each column a list of values by what they stand for',
    (value) => isObject(value) && Object.values(value).every(isTyped),
  ),
  leaveOutHidden: yesNo,
  cutLongTexts: yesNo,
};

const isKey = (name: string): name is keyof MapFile => Object.hasOwn(CHECKS, name);

/**
 * Reads the text of a file of `--columns`.
 * @param path names the file in sentences
 * @throws Error with a sentence for the user where it says something that nobody would look at
 */
export function parseMap(text: string, path: string): MapFile {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON. It says what columns are, such as {"columns": {"B": "Sales associate"}}.`);
  }
  if (!isObject(said))
    throw new Error(`${path} does not say what columns are, such as {"columns": {"B": "Sales associate"}}.`);
  // A plain list of uses by column needs no key around it.
  const map = Object.keys(said).some(isKey) ? said : { columns: said };
  for (const [name, value] of Object.entries(map)) {
    if (!isKey(name)) throw new Error(`${path}: "${name}" is no key. Keys are ${Object.keys(CHECKS).join(', ')}.`);
    const [means, holds] = CHECKS[name];
    if (!holds(value)) throw new Error(`${path}: "${name}" takes ${means}, not ${JSON.stringify(value)}.`);
  }
  return map;
}
