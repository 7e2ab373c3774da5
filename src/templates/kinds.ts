/** What follows from the kind of a value: how it is shown, and what may be typed. */
import type { Look, ValidationPlan, ValidationRulePlan } from '../sheets/plan';
import { type Area, onSheet } from '../sheets/address';
import { fixedArea } from './formulas';
import type { Ask, AskMore, Kind } from './template';

/** A prompt alone asks for what the kind allows. */
export const asked = (ask: Ask): AskMore => (typeof ask === 'string' ? { prompt: ask } : ask);

const FORMATS: Readonly<Record<Kind, string | undefined>> = {
  text: undefined,
  long: undefined,
  // With `#,##0.##` Excel shows "120." for 120.
  number: '[>=1000]#,##0;[<=-1000]-#,##0;General',
  whole: '#,##0',
  money: '#,##0',
  share: '#,##0.0 %',
  date: 'd mmm yyyy',
  score: '0.0',
};

export const formatOf = ({ kind, format }: { kind: Kind; format?: string }): string | undefined =>
  format ?? FORMATS[kind];

export const isText = (kind: Kind): boolean => kind === 'text' || kind === 'long';

/**
 * Texts that people type into a table are broken into lines where they are wider than the column: Excel makes the row as high
 * as that needs. It does not where a computed text grows, which stays on one line.
 */
export const wrapsIn = (kind: Kind, typed: boolean): boolean => kind === 'long' || (kind === 'text' && typed);

/** How a value stands in its cell; its header or label stands the same way. */
export const placed = (kind: Kind): Look =>
  isText(kind) ? { horizontal: 'Left', indent: 0 } : { horizontal: 'Right', indent: 0 };

export function valueLook(shown: { kind: Kind; format?: string }): Look {
  const numberFormat = formatOf(shown);
  return {
    ...placed(shown.kind),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(shown.kind === 'long' && { wrap: true }),
  };
}

/** Cells on a sheet that hold the choices of a column. */
export interface ChoiceCells {
  readonly sheetName: string;
  readonly area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
}

const MOST = 1e15;
/** The first day that may be typed, and its number. */
const FIRST_DAY = { iso: '2000-01-01', serial: 36_526 };

/** The least and the largest number that a cell asks for; undefined where any goes. */
export function limitsOf(kind: Kind, { min, max }: AskMore): { readonly min?: number; readonly max?: number } {
  const usual = {
    text: {},
    long: {},
    date: { min: FIRST_DAY.serial },
    share: { min: 0, max: 1 },
    score: { min: 0, max: 10 },
    whole: { min: 0 },
    number: { min: 0 },
    money: { min: 0 },
  }[kind] as { readonly min?: number; readonly max?: number };
  const [least, most] = [min ?? usual.min, max ?? usual.max];
  return {
    ...(least !== undefined && least > -MOST && { min: least }),
    ...(most !== undefined && most < MOST && { max: most }),
  };
}

function ruleOf(kind: Kind, ask: AskMore, cells: ChoiceCells | undefined): ValidationRulePlan {
  const { choices, orText } = ask;
  if (choices) return { type: 'list', values: choices };
  if (cells) {
    return { type: 'list', values: [], source: `=${onSheet(cells.sheetName, fixedArea(cells.area))}` };
  }
  const { min = -MOST, max } = limitsOf(kind, ask);
  switch (kind) {
    case 'text':
      return { type: 'textLength', max: 120 };
    case 'long':
      return { type: 'textLength', max: 500 };
    case 'date':
      return { type: 'date', after: FIRST_DAY.iso, ...(orText !== undefined && { orText }) };
    case 'whole':
      return { type: 'whole', min, ...(max !== undefined && { max }) };
    default:
      return { type: 'decimal', min, max: max ?? MOST };
  }
}

function errorOf(kind: Kind, rule: ValidationRulePlan): string {
  switch (rule.type) {
    case 'list':
      return rule.source ? 'Choose one of those that are there.' : `Choose ${orOf(rule.values)}.`;
    case 'textLength':
      return `At most ${rule.max} characters.`;
    case 'date':
      return 'Type a date, for example 2026-12-31.';
    case 'whole':
    case 'decimal': {
      const amount = { share: 'Type a share', whole: 'Type a whole number' }[kind as string] ?? 'Type a number';
      const shown = (n: number): string => (kind === 'share' ? `${n * 100}\u00a0%` : String(n)).replace('-', '−');
      if (rule.min <= -MOST) return `${amount}.`;
      if (rule.max === undefined || rule.max >= MOST) return `${amount}, ${shown(rule.min)} or more.`;
      return `${amount} from ${shown(rule.min)} to ${shown(rule.max)}.`;
    }
  }
}

const orOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** What may be typed into cells and what a person is told when it was something else; then what their heading tells. */
export function asksOf(
  id: string,
  { cells, heading }: { readonly cells: Area; readonly heading: Area },
  { kind, title, ask }: { kind: Kind; title: string; ask: AskMore },
  choices?: ChoiceCells,
): [ValidationPlan, ...ValidationPlan[]] {
  const rule = ruleOf(kind, ask, choices);
  const error = [errorOf(kind, rule), ask.prompt].filter(Boolean).join(' ');
  return [
    { id, area: cells, rule, title: clip(title, 32), prompt: '', error: clip(error, 225) },
    ...promptsOf(id, title, heading, ask.prompt),
  ];
}

/**
 * What a person is told who selects a header or a label: beside the cells that it speaks of, a prompt would cover the rows
 * below at every step. Its rule is Excel's own limit of a header.
 */
export const promptsOf = (id: string, title: string, heading: Area, prompt: string | undefined): ValidationPlan[] =>
  prompt
    ? [
        {
          id: `${id}.about`,
          area: heading,
          rule: { type: 'textLength', max: 255 },
          title: clip(title, 32),
          prompt: clip(prompt, 255),
          error: 'A header or a label has at most 255 characters.',
        },
      ]
    : [];
