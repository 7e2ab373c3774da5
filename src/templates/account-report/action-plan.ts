/** What was agreed to do about weak sub-metrics: one row an action. */
import {
  type Action,
  ACTION_STATUSES,
  type ActionStatus,
  CLOSED_STATUSES,
  OPEN_STATUSES,
} from '../../domain/actions/actions';
import type { ReportModel } from '../../domain/model/model';
import { cellText } from '../../domain/tracker/types';
import { dateWords } from './date-words';
import { scoreFormat } from './accounts/formats';
import type { CellInput } from '../../sheets/plan';
import { oneOf, quoted } from '../../sheets/references';
import type { Placed } from '../../sheets/tables';
import { BAD, BAND, INPUT, MUTED, STEP_COLORS, WASH } from '../../sheets/theme';
import type { List, ListAsk, ListColumn } from '../lists/list';
import type { Kind } from '../template';

type ActionKey = keyof Action;
interface ActionColumn extends ListColumn {
  readonly key: ActionKey;
}

const column = (
  key: ActionKey,
  header: string,
  kind: Kind,
  width: number,
  ask: ListAsk,
  more: Partial<ListColumn> = {},
): ActionColumn => ({ header, kind, width, ask, input: false, ...more, key });

/** A column without which the plan says nothing: it is asked for before it is lost. */
const needed = (...of: Parameters<typeof column>): ActionColumn => ({ ...column(...of), input: true });

const date = (title: string): ListAsk => ({ title, error: 'Type a date, for example 2026-12-05.' });
const name = (title: string): ListAsk => ({ title, error: NAME_ERROR });
const NAME_ERROR = 'A name has at most 120 characters.';

const WRAPPED: Partial<ListColumn> = { body: { wrap: true } };

const columnsFor = (lowBelow: number): readonly ActionColumn[] => [
  needed(
    'account',
    'Account',
    'text',
    19,
    {
      ...name('Account'),
      choicesFrom: 'accounts.name',
      error: 'Choose an account of the progress report.',
      errorOfText: NAME_ERROR,
    },
    WRAPPED,
  ),
  // Excel fits rows to the letters of cells, not of rules: those of the steps' colours are bold.
  needed('step', 'Step', 'text', 16, name('Step'), { body: { wrap: true, bold: true } }),
  needed('subMetric', 'Sub-metric', 'text', 17, name('Sub-metric'), WRAPPED),
  column(
    'score',
    'Score when opened',
    'score',
    11,
    {
      title: 'Score when opened',
      error: 'A score is a number from 0 to 10. Leave the cell blank where there was none.',
    },
    { format: scoreFormat(lowBelow) },
  ),
  needed('action', 'Action', 'long', 33, {
    title: 'Action',
    error: 'An action has at most 500 characters.',
  }),
  column('owner', 'Owner', 'text', 14.5, name('Owner')),
  needed('due', 'Due', 'date', 14.5, date('Due')),
  needed(
    'status',
    'Status',
    'text',
    8.5,
    {
      title: 'Status',
      prompt: 'open: agreed · doing: begun · done · dropped: no longer wanted',
      choices: ACTION_STATUSES,
      error: 'Choose open, doing, done or dropped.',
    },
    { place: 'Center' },
  ),
  column('opened', 'Opened', 'date', 12, date('Opened')),
  column('closed', 'Closed', 'date', 12, date('Closed')),
  column('result', 'Result', 'long', 12.5, {
    title: 'Result',
    error: 'A result has at most 500 characters.',
  }),
];

/** Every column of the action plan, in order. */
export const ACTION_COLUMNS: readonly ActionColumn[] = columnsFor(0);

const OPEN = oneOf(OPEN_STATUSES);
const DONE = quoted('done' satisfies ActionStatus);
const isOneOf = (statuses: readonly ActionStatus[]): string =>
  `OR(${statuses.map((status) => `[status]=${quoted(status)}`).join(',')})`;

/** How many are open, how many of these late, and how many were done since the last snapshot. */
const SENTENCE = [
  'IF([company]="","As of ",[company]&" · as of ")',
  dateWords('[asOf]'),
  `" · "&SUMPRODUCT(COUNTIF([actions.status],${OPEN}))&" open, "`,
  `SUMPRODUCT(COUNTIFS([actions.status],${OPEN},[actions.due],"<"&INT([asOf])))&" overdue, "`,
  `COUNTIFS([actions.status],${DONE},[actions.closed],">="&(INT([lastSnapshot])+1),[actions.closed],"<"&(INT([asOf])+1))&" done"`,
  `IF([lastSnapshot]=0,""," since "&${dateWords('[lastSnapshot]')})`,
];

const LATE = `=AND(ISNUMBER([due]),[due]<INT([asOf]),${isOneOf(OPEN_STATUSES)})`;

/** Late and finished rows, and the steps in their colours. A late date also carries a mark, so that colour never stands alone. */
export const actionPlan = ({ steps, settings }: ReportModel, asOfWords = ''): List => ({
  key: 'actions',
  tabColor: BAND,
  title: 'Action Plan',
  sentence: `=${SENTENCE.join('&')}`,
  hint: 'Find gaps adds a row for each weak step that nobody acts on yet. Type into any row; nothing here is written over.',
  above: { title: 4, sentence: 3, hint: 2 },
  frozen: 'account',
  tall: true,
  footer: `As of ${asOfWords}`,
  table: {
    key: 'actions',
    name: 'Actions',
    color: INPUT,
    columns: columnsFor(settings.lowBelow),
    rules: [
      {
        id: 'overdue.due',
        columns: ['due'],
        rule: { when: LATE, format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "d mmm yyyy' } },
      },
      { id: 'overdue', rule: { when: LATE, format: { fill: WASH } } },
      { id: 'finished', rule: { when: `=${isOneOf(CLOSED_STATUSES)}`, format: { color: MUTED } } },
      ...steps.map((step, i) => ({
        id: `step.${step.id}`,
        columns: ['step'],
        rule: { when: `=[step]=${quoted(step.name)}`, format: { bold: true, color: STEP_COLORS[i] } },
      })),
    ],
  },
});

interface Columns {
  readonly columns: readonly (Pick<Placed<ListColumn>, 'header'> & {
    readonly column: { readonly key: string } | null;
  })[];
}

/** What to type into the columns of a row of the table; undefined where a column is the user's own, or is to stay as it is. */
export const actionCells = ({ columns }: Columns, action: Partial<Action>): (CellInput | undefined)[] =>
  columns.map(({ column: c }) => {
    const key = c?.key as ActionKey | undefined;
    return key !== undefined && key in action ? (action[key] ?? '') : undefined;
  });

/** The rows of the table as actions, one a row, blank rows too. */
export function readActions({ columns }: Columns, values: readonly (readonly CellInput[])[]): Action[] {
  return values.map((cells) => {
    const cell = (key: ActionKey): CellInput => cells[columns.findIndex((c) => c.column?.key === key)] ?? '';
    const text = (key: ActionKey): string => cellText(cell(key)).trim();
    const typed = (key: ActionKey): number | string | null => {
      const value = cell(key);
      return typeof value === 'number' ? value : text(key) || null;
    };
    return {
      account: text('account'),
      step: text('step'),
      subMetric: text('subMetric'),
      score: typed('score'),
      action: text('action'),
      owner: text('owner'),
      due: typed('due'),
      status: text('status'),
      opened: typed('opened'),
      closed: typed('closed'),
      result: text('result'),
    };
  });
}
