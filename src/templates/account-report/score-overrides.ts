/** Step scores that a person set aside for a while, with what is computed beside them. */
import { DEFAULT_SETTINGS, DEFAULT_STEPS, isDirect, type ReportModel } from '../../domain/model/model';
import { FIRST_SCORE, type Override, type OverrideState } from '../../domain/model/overrides';
import type { CellInput } from '../../sheets/plan';
import { quoted } from '../../sheets/references';
import { computedScore, type ReportPlaces } from './accounts';
import { dateWords } from './date-words';
import { scoreFormat } from './accounts/formats';
import { cellNumber, IN_FORCE, type OverridesRef } from './accounts/overridden';
import { tableRef } from '../../sheets/tables';
import { BAD, BAND, INK, INPUT, MUTED } from '../../sheets/theme';
import type { ListLayout } from '../lists/layout';
import type { List, ListAsk, ListColumn, ListFormula } from '../lists/list';
import type { Kind } from '../template';

type OverrideKey = keyof Override | 'computed' | 'state' | 'cell';

const typed = (
  key: keyof Override,
  header: string,
  kind: Kind,
  width: number,
  ask: ListAsk,
  more: Partial<ListColumn> = {},
): ListColumn => ({ key, header, kind, width, input: true, ask, body: { color: INPUT }, ...more });

const computed = (
  key: OverrideKey,
  header: string,
  width: number,
  formula: ListFormula,
  more: Pick<ListColumn, 'kind'> & Partial<ListColumn>,
): ListColumn => ({ key, header, width, input: false, formula, body: { color: INK }, ...more });

const NAME_ERROR = 'A name has at most 120 characters.';

/** Every column of the overrides, in order. The last one says which cell of the report a row is about. */
function columnsFor(model: ReportModel, report: ReportPlaces | undefined): ListColumn[] {
  const format = scoreFormat(model.settings.lowBelow);
  return [
    typed('account', 'Account', 'text', 21, {
      title: 'Account',
      prompt: 'As it is called in the report.',
      choicesFrom: 'accounts.name',
      error: 'Choose an account of the report.',
      errorOfText: NAME_ERROR,
    }),
    typed('step', 'Step', 'text', 20, {
      title: 'Step',
      prompt: 'The step whose score is set aside.',
      error: NAME_ERROR,
    }),
    typed(
      'score',
      'Score',
      'score',
      9,
      {
        title: 'Score',
        prompt: 'The score that counts in place of the computed one, 0 to 10.',
        error: 'A score is a number from 0 to 10.',
      },
      { format },
    ),
    typed('reason', 'Reason', 'long', 40, {
      title: 'Reason',
      prompt: 'Why the computed score does not hold. Without a reason an override does not count.',
      error: 'A reason has at most 500 characters.',
    }),
    typed('author', 'Author', 'text', 15, { title: 'Author', prompt: 'Who says so.', error: NAME_ERROR }),
    typed('until', 'Until', 'date', 12, {
      title: 'Until',
      prompt: 'The last day on which it counts.',
      error: `Type a date, for example 2026-12-31, or "${FIRST_SCORE}": until the first sub-metric of the step is scored.`,
      orText: FIRST_SCORE,
    }),
    // The spans that it reads depend on where the report's columns stand.
    computed('computed', 'Computed score', 11, (part) => computedFormula(model, part('cell'), report), {
      kind: 'score',
      format,
    }),
    computed('state', 'State', 16, stateFormula(model), { kind: 'text' }),
    computed('cell', 'Row.step', 10, cellFormula(model), {
      kind: 'whole',
      place: 'Center',
      // 73 is row 7 of the table of accounts, step 3.
      format: '0"."0',
      body: { color: MUTED },
    }),
  ];
}

/** Row of the account in the table of accounts and number of the step, each 0 where it is not known. */
function cellFormula({ steps }: ReportModel): string {
  const same = 'TRIM([accounts.name])=TRIM([account])';
  const rows = 'ROW([accounts.name])-ROW([accounts.#name])';
  const row = `IF(TRIM([account])="",0,IFERROR(SUMPRODUCT(AGGREGATE(15,6,(${rows})/(${same}),1)),0))`;
  const number = steps.reduceRight(
    (rest, { name }, i) => `IF(TRIM([step])=${quoted(evened(name))},${i + 1},${rest})`,
    '0',
  );
  return `=IFERROR(${cellNumber(row, number)},0)`;
}

/** As TRIM leaves it. */
const evened = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');

const rowOf = (cell: string): string => `INT(${cell}/10)`;
const stepOf = (cell: string): string => `MOD(${cell},10)`;

/** What the sub-metrics give, whatever counts. */
function computedFormula(model: ReportModel, cell: string, report: ReportPlaces | undefined): string {
  if (!report) return '=""';
  const score = computedScore(model, report, `${cell}/10`, stepOf(cell), 'not readable');
  return `=IF(${rowOf(cell)}*${stepOf(cell)}=0,"",${score})`;
}

/** Whether a row counts, and if not, what is wrong with it. */
function stateFormula({ steps }: ReportModel): string {
  const direct = steps.flatMap((step, i) => (isDirect(step) ? [`${stepOf('[cell]')}=${i + 1}`] : []));
  const held = `TRIM([until])=${quoted(FIRST_SCORE)}`;
  const states: readonly (readonly [when: string, what: OverrideState])[] = [
    ['TRIM([account]&[step]&[score])=""', ''],
    [`${rowOf('[cell]')}=0`, 'account unknown'],
    [`${stepOf('[cell]')}=0`, 'step unknown'],
    ...(direct.length > 0
      ? ([
          [`AND(${held},OR(${direct.join(',')}))`, 'ended'],
          [`OR(${direct.join(',')})`, 'scored directly'],
        ] as const)
      : []),
    ['NOT(AND(ISNUMBER([score]),[score]>=0,[score]<=10))', 'no score'],
    ['TRIM([reason])=""', 'no reason'],
    [`AND(${held},[computed]="")`, 'in force'],
    [held, 'ended'],
    ['NOT(AND(ISNUMBER([until]),[until]>=1))', 'no end date'],
    ['INT([until])<INT([asOf])', 'ended'],
  ];
  const told = states.reduceRight((rest, [when, what]) => `IF(${when},${quoted(what)},${rest})`, IN_FORCE);
  return `=IFERROR(${told},"not readable")`;
}

export const OVERRIDE_COLUMNS: readonly ListColumn[] = columnsFor(
  { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 0 } },
  undefined,
);

const ENDED = quoted('ended' satisfies OverrideState);

const count = (state: string): string => `COUNTIF([overrides.state],${state})`;
const SENTENCE = [
  'IF([company]="","As of ",[company]&" · as of ")',
  dateWords('[asOf]'),
  `" · "&${count(IN_FORCE)}&" in force, "&${count(ENDED)}&" ended"`,
];

/**
 * @param report where the table of accounts stands; without it the formulas that read it stay empty, as for whoever only asks
 *   which columns there are
 */
export const scoreOverrides = (model: ReportModel, asOfWords = '', report?: ReportPlaces): List => ({
  key: 'overrides',
  tabColor: BAND,
  title: 'Score Overrides',
  sentence: `=${SENTENCE.join('&')}`,
  hint: 'An override in force counts in place of the computed score of its step, until its last day. To end one sooner, type an earlier day; rows stay as the record.',
  above: { title: 4, sentence: 3, hint: 2 },
  frozen: 'account',
  tall: true,
  footer: `As of ${asOfWords}`,
  table: {
    key: 'overrides',
    name: 'Overrides',
    prefix: 'overrides.',
    color: INK,
    columns: columnsFor(model, report),
    named: [
      { key: 'cells', name: 'OverrideCells', column: 'cell' },
      { key: 'states', name: 'OverrideStates', column: 'state' },
    ],
    // Rows that do not count: muted where their time is over, marked where something is wrong with them.
    rules: [
      {
        id: 'wrong',
        columns: ['state'],
        rule: {
          when: `=AND([state]<>"",[state]<>${IN_FORCE},[state]<>${ENDED})`,
          format: { bold: true, color: BAD, numberFormat: '"▼ "@' },
        },
      },
      { id: 'ended', rule: { when: `=[state]=${ENDED}`, format: { color: MUTED } } },
    ],
  },
});

interface Columns {
  readonly columns: readonly { readonly column: Pick<ListColumn, 'key' | 'input'> | null }[];
}

/** The table of overrides as formulas and rules of the report name it. */
export const overridesRef = (layout: Pick<ListLayout, 'tableName' | 'columns' | 'names'>): OverridesRef => ({
  ...tableRef(layout),
  cells: layout.names.cells,
  states: layout.names.states,
});

/** What to type into the columns of a row of the table; undefined where a column computes or is the user's own. */
export const overrideCells = ({ columns }: Columns, override: Override): (CellInput | undefined)[] =>
  columns.map(({ column: c }) => (c?.input ? (override[c.key as keyof Override] ?? '') : undefined));
