import type { Settings } from '../../../domain/model/model';
import type { CellInput, ValidationRulePlan } from '../../../sheets/plan';
import { textInput } from '../../../sheets/texts';

export type FieldKey =
  | 'company'
  | 'asOf'
  | 'asOfFollowsToday'
  | 'currency'
  | 'lowBelow'
  | 'paceBand'
  | 'endSoonDays'
  | 'staleDays'
  | 'fiscalMonth'
  | 'formulas'
  | 'expected';

/** One line of Settings: a label, a cell with a name of its own, and what it does. */
export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  readonly note: string;
  /** The defined name that formulas use, if it is free. */
  readonly name: string;
  readonly numberFormat?: string;
  readonly validation?: { readonly rule: ValidationRulePlan; readonly error: string };
  /** The cell's content for a model. Absent for a computed line. */
  input?(settings: Settings): CellInput;
  /** What the cell's value means; undefined where it cannot be read. Absent for a computed line. */
  read?(value: CellInput): Partial<Settings> | undefined;
  /** What computes a line from others, which go by their keys in square brackets. */
  readonly formula?: string;
}

const YES = 'Yes';
const NO = 'No';
const MODE_WORDS = { native: 'Native', addin: 'Add-in functions' } as const;

const numberIn = (value: CellInput, min: number, max: number): number | undefined =>
  typeof value === 'number' && value >= min && value <= max ? value : undefined;

const wordIn = <T>(value: CellInput, words: Readonly<Record<string, T>>): T | undefined => {
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === String(value).trim().toLowerCase());
  return found?.[1];
};

const part = <K extends keyof Settings>(key: K, value: Settings[K] | undefined): Partial<Settings> | undefined =>
  value === undefined ? undefined : ({ [key]: value } as Partial<Settings>);

export const FIELDS: readonly Field[] = [
  {
    key: 'company',
    label: 'Company',
    note: 'Whose report this is. It stands under the report’s title.',
    name: 'CompanyName',
    input: (s) => textInput(s.company),
    read: (v) => part('company', String(v)),
  },
  {
    key: 'asOf',
    label: 'As-of date',
    note: 'The day the report speaks of: end dates and expected progress are counted from it.',
    name: 'AsOfDate',
    numberFormat: 'dd mmm yyyy',
    validation: { rule: { type: 'date', after: '2000-01-01' }, error: 'Type a date, for example 2026-11-21.' },
    input: (s) => s.asOf,
    read: (v) => part('asOf', numberIn(v, 1, 2_958_465)),
  },
  {
    key: 'asOfFollowsToday',
    label: 'As-of date follows today',
    note: 'Yes: every refresh moves the as-of date to the day it is run. No: it stays as typed.',
    name: 'AsOfFollowsToday',
    validation: { rule: { type: 'list', values: [YES, NO] }, error: 'Choose Yes or No.' },
    input: (s) => (s.asOfFollowsToday ? YES : NO),
    read: (v) => part('asOfFollowsToday', typeof v === 'boolean' ? v : wordIn(v, { [YES]: true, [NO]: false })),
  },
  {
    key: 'currency',
    label: 'Currency sign',
    note: 'Stands before amounts.',
    name: 'CurrencySign',
    validation: { rule: { type: 'textLength', max: 5 }, error: 'At most 5 characters, for example $ or EUR.' },
    input: (s) => textInput(s.currency),
    read: (v) => part('currency', String(v).slice(0, 5)),
  },
  {
    key: 'lowBelow',
    label: 'Low score: below',
    note: 'A score strictly below this is marked and asks for action; 3.96 is below 4 though it shows as 4.0.',
    name: 'LowBelow',
    validation: { rule: { type: 'decimal', min: 0, max: 10 }, error: 'A number from 0 to 10.' },
    input: (s) => s.lowBelow,
    read: (v) => part('lowBelow', numberIn(v, 0, 10)),
  },
  {
    key: 'paceBand',
    label: 'Pace band',
    note: 'Share of target this far above what is expected by now is Ahead, this far below is Behind; in between is On pace.',
    name: 'PaceBand',
    numberFormat: '0 %',
    validation: { rule: { type: 'decimal', min: 0, max: 1 }, error: 'A share from 0 % to 100 %.' },
    input: (s) => s.paceBand,
    read: (v) => part('paceBand', numberIn(v, 0, 1)),
  },
  {
    key: 'endSoonDays',
    label: 'End date soon: days',
    note: 'End dates this many days away or fewer are marked; past ones are marked harder.',
    name: 'EndSoonDays',
    numberFormat: '0',
    validation: { rule: { type: 'decimal', min: 0, max: 3660 }, error: 'A number of days from 0 to 3660.' },
    input: (s) => s.endSoonDays,
    read: (v) => part('endSoonDays', numberIn(v, 0, 3660)),
  },
  {
    key: 'staleDays',
    label: 'Scores stay valid (days)',
    note: 'Scores that were last gone through longer ago than this, by the column "Scored on", are marked as stale.',
    name: 'StaleDays',
    numberFormat: '0',
    validation: { rule: { type: 'decimal', min: 0, max: 3660 }, error: 'A number of days from 0 to 3660.' },
    input: (s) => s.staleDays,
    read: (v) => part('staleDays', numberIn(v, 0, 3660)),
  },
  {
    key: 'fiscalMonth',
    label: 'Fiscal year starts in month',
    note: '1 is January. Expected progress is the share of this year that is gone at the as-of date.',
    name: 'FiscalMonth',
    numberFormat: '0',
    validation: {
      rule: { type: 'list', values: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] },
      error: 'A month from 1 to 12.',
    },
    input: (s) => s.fiscalMonth,
    read: (v) => part('fiscalMonth', Number.isInteger(v) ? numberIn(v, 1, 12) : undefined),
  },
  {
    key: 'formulas',
    label: 'Formulas',
    note: 'Native formulas compute for everyone. Add-in functions give the same values and need the add-in.',
    name: 'FormulaMode',
    validation: {
      rule: { type: 'list', values: Object.values(MODE_WORDS) },
      error: 'Choose Native or Add-in functions.',
    },
    input: (s) => MODE_WORDS[s.formulas],
    read: (v) =>
      part('formulas', wordIn(v, { [MODE_WORDS.native]: 'native' as const, [MODE_WORDS.addin]: 'addin' as const })),
  },
  {
    key: 'expected',
    label: 'Expected by now',
    note: 'Computed: the share of the fiscal year gone at the as-of date, that day included.',
    name: 'ExpectedByNow',
    numberFormat: '0 %',
    formula: `=${shareOfYear('[asOf]', '[fiscalMonth]')}`,
  },
];

function shareOfYear(asOf: string, month: string): string {
  const start = (later: number): string =>
    `DATE(YEAR(${asOf})-(MONTH(${asOf})<${month})${later ? '+1' : ''},${month},1)`;
  return `(${asOf}-${start(0)}+1)/(${start(1)}-${start(0)})`;
}

/** The settings that a column of values spells; what cannot be read keeps its default and is listed. */
export function readFields(
  values: Readonly<Partial<Record<FieldKey, CellInput>>>,
  defaults: Settings,
): { settings: Settings; unreadable: Field[] } {
  let settings: Settings = defaults;
  const unreadable: Field[] = [];
  for (const field of FIELDS) {
    const value = values[field.key];
    if (!field.read || value === undefined) continue;
    if (value === '' && field.key !== 'company' && field.key !== 'currency') {
      unreadable.push(field);
      continue;
    }
    const got = field.read(value);
    if (got) settings = { ...settings, ...got };
    else unreadable.push(field);
  }
  return { settings, unreadable };
}
