/** Sales and marketing alignment: nine questions that both ask, who answers them, and what came of it. */
import { serialOf } from '../../domain/calendar/dates';
import { BAD, GOOD, WASH } from '../../sheets/theme';
import { check, conditions, dayOf, line, rowsOf, typed } from '../authoring';
import type { AskMore, Checks, Column, GridBlock, Line, Table, Template } from '../template';

const SALES = ['Value', 'Volume', 'Velocity'] as const;
const MARKETING = ['Content', 'Community', 'Conversion'] as const;
const STATUSES = ['Not started', 'Talking', 'Agreed', 'Working'] as const;

const topic = (sales: string, marketing: string): string => `${sales} × ${marketing}`;
const number = (prompt: string): AskMore => ({ prompt, min: -1e15 });

const COLUMNS: readonly Column[] = [
  typed('topic', 'Where both meet', 'text', 21, 'A goal of sales and one of marketing. Each pair stands once.'),
  typed('fromMarketing', 'Marketing asks', 'long', 32, 'What marketing wants to know of sales here, in your words.'),
  typed('fromSales', 'Sales asks', 'long', 32, 'What sales wants to know of marketing here, in your words.'),
  typed('owner', 'Owner', 'text', 11.5, 'One person who sees to it.'),
  typed('status', 'Status', 'text', 11, { prompt: `${STATUSES.join(', ')}.`, choices: STATUSES }),
  typed('answer', 'What was agreed', 'long', 20, 'The answer that both gave, in a sentence.'),
  typed('measure', 'Measure', 'text', 13, 'The figure that tells whether it works.'),
  typed('from', 'From', 'number', 7, number('What the measure was before.')),
  typed('to', 'To', 'number', 7, number('What the measure is to be.')),
  typed('now', 'Now', 'number', 7, number('What the measure is by now.')),
  {
    key: 'way',
    header: 'Of the way',
    kind: 'share',
    width: 8,
    format: '0 %',
    bold: true,
    formula:
      '=IF(AND(ISNUMBER([from]),ISNUMBER([to]),ISNUMBER([now])),IF([to]=[from],"",([now]-[from])/([to]-[from])),"")',
  },
  typed('due', 'Look again on', 'date', 11, 'When both look at it again.'),
];

/** What each side asks, for each of the nine. */
// prettier-ignore
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['Which content makes a single sale worth more?', 'What do our best deals tell us that content should say?'],
  ['Which members buy more, and what do they share?', 'Which customers could show what the larger offer brings?'],
  ['Where do buyers settle for the smaller offer?', 'What has to be true before a buyer takes the larger one?'],
  ['Which content brings in people who fit?', 'Which questions do new buyers ask that nothing answers yet?'],
  ['Where do people like our customers meet?', 'Who would bring others along, and why?'],
  ['Where do we lose those who came?', 'Which leads should never have reached us?'],
  ['What would a buyer have to read to decide sooner?', 'At which stage do deals wait, and for what?'],
  ['Who could answer a doubt faster than we do?', 'Which customer would take a call this week?'],
  ['Which step of ours slows a buyer down?', 'Which step of ours could be dropped?'],
];

const PAIRS = SALES.flatMap((sales) => MARKETING.map((marketing) => topic(sales, marketing)));

const CELLS: Table = {
  type: 'table',
  key: 'cells',
  name: 'AlignmentTopics',
  title: 'The nine questions: rewrite them in your own words',
  usual: true,
  columns: COLUMNS,
  marks: [
    {
      key: 'stuck',
      column: 'status',
      when: '=OR([status]="Not started",AND([topic]<>"",[status]=""))',
      format: { color: BAD, bold: true, fill: WASH },
    },
  ],
  example: PAIRS.map((pair, i) => ({
    topic: pair,
    fromMarketing: QUESTIONS[i][0],
    fromSales: QUESTIONS[i][1],
    status: STATUSES[0],
  })),
};

const { data, known, named, both } = conditions('cells');
const there = `(${data('topic')}<>"")`;

const MAP: GridBlock = {
  type: 'grid',
  key: 'map',
  gap: 0,
  name: 'AlignmentMap',
  corner: 'Sales / Marketing',
  columns: MARKETING.map((head) => ({ head, kind: 'text' })),
  rows: SALES.map((sales) => ({
    key: `map${sales}`,
    head: sales,
    cells: MARKETING.map(() => `=IFERROR(INDEX(${data('status')},MATCH([row]&" × "&[col],${data('topic')},0))&"","–")`),
  })),
};

const COUNTS: GridBlock = {
  type: 'grid',
  key: 'counts',
  name: 'AlignmentCounts',
  title: 'How far the talk has come',
  corner: 'Status',
  columns: [
    { head: 'Questions', kind: 'whole' },
    { head: 'With an owner', kind: 'whole' },
  ],
  rows: STATUSES.map((head) => ({
    key: `status${head.replace(' ', '')}`,
    head,
    cells: [`=COUNTIF(${data('status')},[row])`, `=SUMPRODUCT((${data('status')}=[row])*(${data('owner')}<>""))`],
  })),
};

const SETTINGS: readonly Line[] = [
  line('alignmentAsOf', 'AlignmentAsOf', 'As of', 'date', 'else today', {
    ask: 'The day that the sheet is read: Ctrl and ; types today. Blank: always today.',
    example: serialOf(2026, 6, 30),
  }),
  line('topics', 'AlignmentQuestions', 'Questions', 'whole', 'in all', { formula: `=${named('topic')}` }),
  line('owned', 'AlignmentOwned', 'With an owner', 'whole', 'of them', {
    formula: `=SUMPRODUCT(${there}*(${data('owner')}<>""))`,
  }),
];

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  under: 'settings',
  left: 5,
  gap: 0,
  name: 'AlignmentChecks',
  width: 7,
  of: `=${named('topic')}`,
  checks: [
    check(
      'owner',
      both(there, `${data('owner')}=""`),
      'Every question has an owner.',
      'question has no owner.',
      'questions have no owner.',
    ),
    check(
      'asked',
      both(there, `1-(${data('fromMarketing')}<>"")*(${data('fromSales')}<>"")`),
      'Every question is asked from both sides.',
      'question is asked from one side only.',
      'questions are asked from one side only.',
    ),
    check(
      'measure',
      both(`(${data('status')}="Agreed")+(${data('status')}="Working")`, `${data('measure')}=""`),
      'What is agreed has a measure.',
      'agreement has no measure.',
      'agreements have no measure.',
      `COUNTIF(${data('status')},"Agreed")+COUNTIF(${data('status')},"Working")`,
    ),
    check(
      'due',
      both(there, known('due'), `${data('due')}<${dayOf('alignmentAsOf')}`),
      'No day to look again has passed.',
      'day to look again has passed.',
      'days to look again have passed.',
      both(there, known('due')),
    ),
  ],
};

const FLOW: Table = {
  type: 'table',
  key: 'flow',
  name: 'AlignmentFlow',
  title: 'Content, community, conversion: who takes part, and what is learned. Type under the last one to add one',
  usual: true,
  columns: [
    typed('part', 'Part of the house', 'text', 22, 'Who takes part. Each part and phase stands once.'),
    typed('phase', 'Phase', 'text', 13, { prompt: `${MARKETING.join(', ')}.`, choices: MARKETING }),
    typed('role', 'How it takes part', 'long', 36, 'What this part does in this phase, and what it should do.'),
    typed(
      'call',
      'What asks people to act',
      'long',
      30,
      'The call to action of this phase, and whether those who fit come back for it.',
    ),
    typed(
      'learned',
      'What is gathered',
      'long',
      30,
      'What is learned of people here, deep and broad enough to help them on.',
    ),
    typed('gap', 'What is missing', 'long', 26, 'The gap, if there is one.'),
    typed('closes', 'Who closes it', 'text', 14, 'One person.'),
  ],
  example: rowsOf(
    ['part', 'phase', 'role'],
    [
      ['Marketing: content', 'Content', 'Says what buyers need to know, where they look'],
      ['Marketing: community', 'Community', 'Brings people together who help each other'],
      ['Sales', 'Conversion', 'Listens, answers, agrees'],
      ['Service', 'Community', 'Knows what customers ask after they bought'],
      ['Product', 'Content', 'Explains what is new, and learns what is missing'],
    ],
  ),
};

export const alignment: Template = {
  id: 'alignment',
  title: 'Sales and Marketing Alignment',
  question: 'Where do sales and marketing pull together, and who sees to the rest?',
  needs: 'One talk of both sides: an owner, a status and a measure for each of the nine questions.',
  source:
    'The path to sales and marketing alignment (Fan Foundry). Value, volume, velocity × content, community, conversion.',
  example: 'the day is made up; the questions are written for this sheet, for you to rewrite',
  answers: [
    { label: 'Questions', cell: 'topics', kind: 'whole' },
    { label: 'With an owner', cell: 'owned', kind: 'whole' },
    { label: 'Working', cell: 'statusWorking.0', kind: 'whole' },
  ],
  sheets: [
    {
      key: 'alignment',
      name: 'Alignment',
      title: 'Sales and Marketing Alignment',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 10,
          strong: true,
          text: {
            formula:
              '=[topics]&" questions: "&[owned]&IF([owned]=1," has an owner, "," have an owner, ")&[statusAgreed.0]&IF([statusAgreed.0]=1," is agreed, "," are agreed, ")&[statusWorking.0]&IF([statusWorking.0]=1," works already."," work already.")',
          },
        },
        MAP,
        {
          type: 'lines',
          key: 'settings',
          beside: true,
          left: 5,
          title: 'All questions',
          columns: [0, 1, 2, 2],
          lines: SETTINGS,
        },
        CHECKS,
        CELLS,
      ],
    },
    {
      key: 'alignment.progress',
      name: 'Alignment Progress',
      title: 'How far the talk has come',
      landscape: true,
      widths: [16, 12, 12, 4],
      blocks: [
        COUNTS,
        {
          type: 'chart',
          key: 'talk',
          beside: true,
          title: 'How many of the questions are answered?',
          left: 4,
          width: 8,
          height: 20,
          chart: 'column',
          series: [{ color: GOOD, values: 'counts.1', categories: 'counts.0' }],
          xTitle: 'Status',
          yTitle: 'Questions',
          yFormat: 'General',
        },
      ],
    },
    {
      key: 'alignment.flow',
      name: 'Alignment Flow',
      title: 'Content, community, conversion',
      landscape: true,
      blocks: [FLOW],
    },
  ],
};
