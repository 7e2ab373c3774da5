import { isDateSerial } from '../../../domain/calendar/dates';
import { isBetween, type Limits } from '../../../domain/arithmetic/limits';
import { LONGEST_CURRENCY, SETTING_LIMITS, shareLimitsText, limitsText } from '../../../domain/model/limits';
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
export interface SettingLine {
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

const numberIn = (value: CellInput, limits: Limits): number | undefined =>
  typeof value === 'number' && isBetween(value, limits) ? value : undefined;

const { lowBelow, paceBand, endSoonDays, staleDays, fiscalMonth } = SETTING_LIMITS;
const DAYS = `A number of days ${limitsText(endSoonDays)}.`;

const wordIn = <T>(value: CellInput, words: Readonly<Record<string, T>>): T | undefined => {
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === String(value).trim().toLowerCase());
  return found?.[1];
};

const part = <K extends keyof Settings>(key: K, value: Settings[K] | undefined): Partial<Settings> | undefined =>
  value === undefined ? undefined : ({ [key]: value } as Partial<Settings>);

export const FIELDS: readonly SettingLine[] = [
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
    numberFormat: 'd mmm yyyy',
    validation: { rule: { type: 'date', after: '2000-01-01' }, error: 'Type a date, for example 2026-11-21.' },
    input: (s) => s.asOf,
    read: (v) => part('asOf', typeof v === 'number' && isDateSerial(v) ? v : undefined),
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
    note: 'One sign stands before amounts. A longer one, such as EUR, is named once on each sheet.',
    name: 'CurrencySign',
    validation: {
      rule: { type: 'textLength', max: LONGEST_CURRENCY },
      error: `At most ${LONGEST_CURRENCY} characters, for example $ or EUR.`,
    },
    input: (s) => textInput(s.currency),
    read: (v) => part('currency', String(v).slice(0, LONGEST_CURRENCY)),
  },
  {
    key: 'lowBelow',
    label: 'Low score: below',
    note: 'A score strictly below this is marked and asks for action; 3.96 is below 4 though it shows as 4.0.',
    name: 'LowBelow',
    validation: { rule: { type: 'decimal', ...lowBelow }, error: `A number ${limitsText(lowBelow)}.` },
    input: (s) => s.lowBelow,
    read: (v) => part('lowBelow', numberIn(v, lowBelow)),
  },
  {
    key: 'paceBand',
    label: 'Pace band',
    note: 'Share of target this far above what is expected by now is Ahead, this far below is Behind; in between is On pace.',
    name: 'PaceBand',
    numberFormat: '0 %',
    validation: { rule: { type: 'decimal', ...paceBand }, error: `A share ${shareLimitsText(paceBand)}.` },
    input: (s) => s.paceBand,
    read: (v) => part('paceBand', numberIn(v, paceBand)),
  },
  {
    key: 'endSoonDays',
    label: 'End date soon: days',
    note: 'End dates this many days away or fewer are marked; past ones are marked harder.',
    name: 'EndSoonDays',
    numberFormat: '0',
    validation: { rule: { type: 'decimal', ...endSoonDays }, error: DAYS },
    input: (s) => s.endSoonDays,
    read: (v) => part('endSoonDays', numberIn(v, endSoonDays)),
  },
  {
    key: 'staleDays',
    label: 'Scores stay valid (days)',
    note: 'Scores that were last gone through longer ago than this, by the column "Scored on", are marked as stale.',
    name: 'StaleDays',
    numberFormat: '0',
    validation: { rule: { type: 'decimal', ...staleDays }, error: DAYS },
    input: (s) => s.staleDays,
    read: (v) => part('staleDays', numberIn(v, staleDays)),
  },
  {
    key: 'fiscalMonth',
    label: 'Fiscal year starts in month',
    note: '1 is January. Expected progress is the share of this year that is gone at the as-of date.',
    name: 'FiscalMonth',
    numberFormat: '0',
    validation: {
      rule: { type: 'list', values: Array.from({ length: fiscalMonth.max }, (_, i) => String(fiscalMonth.min + i)) },
      error: `A month ${limitsText(fiscalMonth)}.`,
    },
    input: (s) => s.fiscalMonth,
    read: (v) => part('fiscalMonth', Number.isInteger(v) ? numberIn(v, fiscalMonth) : undefined),
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
): { settings: Settings; unreadable: SettingLine[] } {
  let settings: Settings = defaults;
  const unreadable: SettingLine[] = [];
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
