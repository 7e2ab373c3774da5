/** Value ledger: what was agreed with each customer, what was delivered, who confirmed it, and what that scores. */
import { COUNTS, type Measure, MEASURE, VALUE_STATUS } from '../../domain/value/ledger-words';
import { GOOD, MUTED } from '../../sheets/theme';
import { amountWords, check, conditions, line } from '../authoring';
import type { Checks, GridBlock, Line, Template } from '../template';
import { day, LEDGER } from './ledger-table';

/** Accounts that are added up; a check tells where there are more. */
const ACCOUNTS = 6;

/** Columns of the picture, which has room for as many measures as a ledger holds. */
const PICTURE = 14;

const SETTINGS: readonly Line[] = [
  line('ledgerAsOf', 'LedgerAsOf', 'As of', 'date', 'else today', {
    ask: 'The day that the ledger is read: Ctrl and ; types today. Blank: always today.',
    example: day(6, 30),
  }),
  line('valid', 'LedgerValid', 'A confirmation counts for', 'whole', 'days', {
    ask: { prompt: 'After so many days a confirmation is stale, and its measure counts no more.', min: 1, max: 3650 },
    value: 180,
  }),
  line('tolerance', 'LedgerTolerance', 'Above or below from', 'share', 'off agreed', {
    format: '0 %',
    ask: 'How far off what was agreed is above or below. What is less far off is on track.',
    value: 0.1,
  }),
  line('roiWeight', 'LedgerROIWeight', 'Weight of ROI', 'number', 'others have 1', {
    ask: { prompt: 'How much a measure of the kind ROI counts; every other counts 1.', max: 10 },
    value: 2,
  }),
];

/** Row of the first account that does not stand above yet. */
const NEXT = `SUMPRODUCT(AGGREGATE(15,6,(ROW([ledger.customer])-ROW([ledger.#customer]))/(([ledger.customer]<>"")*(COUNTIF([0^],[ledger.customer])=0)),1))`;
const { data, known, named, both, beyond } = conditions('ledger');
const its = `(${data('customer')}=[0])`;
const ifThere = (formula: string): string => `=IF([0]="","",${formula})`;
const counted = (key: string): string =>
  `SUMIFS(${data(key)},${data('customer')},[0],${data('counts')},"${COUNTS.yes}")`;
const saved = (kind: Measure): string =>
  ifThere(`SUMIFS(${data('saved')},${data('customer')},[0],${data('kind')},"${kind}")`);

const BY_ACCOUNT: GridBlock = {
  type: 'grid',
  key: 'byAccount',
  name: 'LedgerAccounts',
  title: 'By account: what is confirmed and not stale',
  corner: 'Account',
  columns: [
    { head: 'Measures', kind: 'whole' },
    { head: 'Counted', kind: 'whole' },
    { head: 'Score', kind: 'score' },
    { head: 'Below', kind: 'whole' },
    { head: 'Hours saved', kind: 'number' },
    { head: 'Money saved', kind: 'money' },
  ],
  rows: [
    ...Array.from({ length: ACCOUNTS }, (_, i) => ({
      key: `account${i + 1}`,
      head: `=IFERROR(INDEX([ledger.customer],${NEXT}),"")`,
      cells: [
        ifThere(`SUMPRODUCT(${its}*(${data('measure')}<>""))`),
        ifThere(`COUNTIFS(${data('customer')},[0],${data('counts')},"${COUNTS.yes}")`),
        ifThere(
          `IF(${counted('weight')}=0,"",SUMPRODUCT(${its}*(${data('counts')}="${COUNTS.yes}"),${data('points')},${data('weight')})/${counted('weight')})`,
        ),
        ifThere(
          `COUNTIFS(${data('customer')},[0],${data('counts')},"${COUNTS.yes}",${data('status')},"${VALUE_STATUS.below}")`,
        ),
        saved(MEASURE.time),
        saved(MEASURE.money),
      ],
    })),
    {
      key: 'ledgerAll',
      head: 'All',
      bold: true,
      cells: [
        `=${named('measure')}`,
        `=COUNTIF(${data('counts')},"${COUNTS.yes}")`,
        `=IF(SUM(${data('weight')})=0,"",SUMPRODUCT(${data('points')},${data('weight')})/SUM(${data('weight')}))`,
        `=COUNTIFS(${data('counts')},"${COUNTS.yes}",${data('status')},"${VALUE_STATUS.below}")`,
        // Of accounts that are not listed too.
        `=SUMIFS(${data('saved')},${data('kind')},"${MEASURE.time}")`,
        `=SUMIFS(${data('saved')},${data('kind')},"${MEASURE.money}")`,
      ],
    },
  ],
};

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  beside: true,
  left: 7,
  lower: 1,
  name: 'LedgerChecks',
  title: 'Checks',
  width: 5,
  of: `=${named('measure')}`,
  checks: [
    check(
      'confirmed',
      `COUNTIF(${data('counts')},"${COUNTS.unconfirmed}")+COUNTIF(${data('counts')},"${COUNTS.early}")`,
      'What is delivered is confirmed.',
      'measure is unconfirmed by that day.',
      'measures are unconfirmed by that day.',
      `COUNT(${data('attainment')})`,
    ),
    check(
      'stale',
      `COUNTIF(${data('counts')},"${COUNTS.stale}")`,
      'No confirmation is stale.',
      'confirmation is stale: ask again.',
      'confirmations are stale: ask again.',
      `COUNTIF(${data('counts')},"${COUNTS.yes}")`,
    ),
    check(
      'agreed',
      both(known('baseline'), known('agreed'), `${data('baseline')}=${data('agreed')}`),
      'What is agreed is a change.',
      'measure is to stay as it is.',
      'measures are to stay as they are.',
      both(known('baseline'), known('agreed')),
    ),
    check(
      'source',
      both(known('delivered'), `${data('source')}=""`),
      'Every figure has a source.',
      'figure has no source.',
      'figures have no source.',
      `COUNT(${data('delivered')})`,
    ),
    check(
      'account',
      both(`${data('measure')}<>""`, `${data('customer')}=""`),
      'Every measure has an account.',
      'measure has no account.',
      'measures have no account.',
    ),
    check(
      'accounts',
      beyond('customer', ACCOUNTS),
      'Every account is listed.',
      'account more than are listed.',
      'accounts more than are listed.',
      named('customer'),
    ),
  ],
};

export const valueLedger: Template = {
  id: 'value-ledger',
  title: 'Value Ledger',
  question: 'Did each customer get what was agreed, and who says so?',
  needs:
    'For each customer: measures with unit, baseline and what was agreed; what was delivered, and who confirmed it when.',
  source:
    'Customer ROI as part of health score? (community thread, 2020). Attained = (delivered − baseline) ÷ (agreed − baseline).',
  example:
    '−3\u00a0% in a market at −10\u00a0% is the source’s; the other figures are made up, since the source gives none',
  reads: { accounts: { template: 'report', sheet: 'report', table: 'accounts' } },
  scores: 'Score steps 2 and 3',
  answers: [
    { label: 'Score, 0 to 10', cell: 'ledgerAll.2', kind: 'score' },
    { label: 'Measures that count', cell: 'ledgerAll.1', kind: 'whole' },
    { label: 'Hours saved a month', cell: 'ledgerAll.4', kind: 'number' },
  ],
  sheets: [
    {
      key: 'value-ledger',
      name: 'Value Ledger',
      title: 'Value Ledger',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 16,
          strong: true,
          text: {
            formula: `=IF([ledgerAll.0]=0,"No measure yet.",IF([ledgerAll.1]=0,"None of "&[ledgerAll.0]&IF([ledgerAll.0]=1," measure"," measures")&" is confirmed and counts yet.",[ledgerAll.1]&" of "&[ledgerAll.0]&IF([ledgerAll.0]=1," measure"," measures")&IF([ledgerAll.1]=1," is confirmed and counts"," are confirmed and count")&": score "&IF([ledgerAll.2]="","–",${amountWords('[ledgerAll.2]', 1)})&" of 10; "&${amountWords('[ledgerAll.4]')}&" hours and "&${amountWords('[ledgerAll.5]')}&" in money are saved a month."))`,
          },
        },
        BY_ACCOUNT,
        {
          type: 'lines',
          key: 'settings',
          title: 'How it is judged',
          beside: true,
          left: 12,
          lower: 1,
          columns: [0, 2, 3, 3],
          lines: SETTINGS,
        },
        CHECKS,
        {
          type: 'note',
          key: 'apart',
          width: 10,
          under: 'checks',
          left: 7,
          text: ['Time and money saved stand apart: hours are money only where somebody is paid for fewer of them.'],
        },
        LEDGER,
      ],
    },
    {
      key: 'value-ledger.delivered',
      name: 'Value Delivered',
      title: 'Agreed and delivered',
      landscape: true,
      widths: Array.from({ length: PICTURE }, () => 10),
      blocks: [
        {
          type: 'chart',
          key: 'attained',
          title: 'How much of what was agreed was delivered?',
          width: PICTURE,
          height: 28,
          chart: 'stackedBar',
          series: [
            { color: GOOD, values: 'ledger.attainedCounted', categories: 'ledger.measure' },
            { color: MUTED, values: 'ledger.attainedOpen', categories: 'ledger.measure' },
          ],
          xTitle: 'Measure',
          yTitle: 'Share of what was agreed (100\u00a0% is all of it)',
          yFormat: '0 %',
        },
      ],
    },
  ],
};
