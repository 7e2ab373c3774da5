/** Readiness and maturity: whether the processes are fit for a tool, how mature they are, and what shows it. */
import { BAD, BAR, GOOD, WASH } from '../../sheets/theme';
import { check, conditions, rowsOf, typed } from '../authoring';
import type { AskMore, Checks, Column, GridBlock, Table, Template } from '../template';

const QUESTIONS = [
  ['there', 'Is it there?', 'Is the process in place at all?'],
  ['works', 'Does it work?', 'Does the process that is there work?'],
  ['resources', 'Can gaps be closed?', 'Are there people, time and money to close its gaps?'],
] as const;

/** Capability maturity, as it is used for software, said for sales and marketing. */
// prettier-ignore
const LEVELS: readonly (readonly [number, string, string, string])[] = [
  [1, 'Initial', 'Each does it in their own way, and results hang on persons.', 'Nothing is needed'],
  [2, 'Repeatable', 'A team does it the same way again, mostly from memory.', 'Two cases done alike'],
  [3, 'Defined', 'It is written down, taught, and the same across teams.', 'The written process, and who was taught when'],
  [4, 'Managed', 'It is measured, and the figures decide what is changed.', 'Figures of three months, and a decision made on them'],
  [5, 'Optimizing', 'It is improved all the time, from figures and trials.', 'Two improvements, with the figures before and after'],
];

const yesNo = (prompt: string): AskMore => ({ prompt: `${prompt} Yes or No.`, choices: ['Yes', 'No'] });
const level = (prompt: string): AskMore => ({ prompt, min: 1, max: 5 });
const NO = QUESTIONS.map(([key]) => `([${key}]="No")`).join('+');
/** What is neither answers nothing. */
const OPEN = QUESTIONS.map(([key]) => `[${key}]<>"Yes"`).join(',');
const RATED = { band: 'Maturity, 1 to 5' };

const COLUMNS: readonly Column[] = [
  typed('area', 'Process area', 'text', 26, 'What is done, such as following up leads. Each area stands once.'),
  ...QUESTIONS.map(([key, header, prompt]) => typed(key, header, 'text', 10, yesNo(prompt), { band: 'Readiness' })),
  {
    key: 'verdict',
    header: 'Verdict',
    kind: 'text',
    width: 17,
    bold: true,
    band: 'Readiness',
    formula: `=IF([area]="","",IF(${NO}>0,"▼ readiness first",IF(OR(${OPEN}),"not answered","✓ ready")))`,
  },
  typed(
    'current',
    'Level now',
    'whole',
    8,
    level('How mature it is: the levels stand on the sheet Maturity Levels. Round down.'),
    RATED,
  ),
  typed('goal', 'Goal', 'whole', 8, level('How mature it is to be.'), RATED),
  {
    key: 'gap',
    header: 'To go',
    kind: 'whole',
    width: 7,
    ...RATED,
    formula: '=IF(AND(ISNUMBER([current]),ISNUMBER([goal])),MAX(0,[goal]-[current]),"")',
  },
  typed(
    'evidence',
    'What shows this level',
    'long',
    36,
    'Where one can see it: a document, a figure, two cases. Not an opinion.',
    RATED,
  ),
  {
    key: 'shown',
    header: 'Level shown',
    kind: 'whole',
    width: 8,
    bold: true,
    ...RATED,
    formula: '=IF(ISNUMBER([current]),IF(OR([current]<=1,[evidence]<>""),[current],1),"")',
  },
  typed('next', 'Next step', 'long', 26, 'What is done to reach the next level.'),
  typed('owner', 'Owner', 'text', 12, 'Who sees to it.'),
];

const AREAS: Table = {
  type: 'table',
  key: 'areas',
  name: 'ReadinessAreas',
  title: 'Process areas: type under the last one to add one',
  columns: COLUMNS,
  marks: [
    { key: 'first', column: 'verdict', when: '=LEFT([verdict],1)="▼"', format: { bold: true, color: BAD, fill: WASH } },
    {
      key: 'unshown',
      column: 'shown',
      when: '=AND(ISNUMBER([shown]),[shown]<[current])',
      format: { bold: true, color: BAD, numberFormat: '"▼ "0' },
    },
  ],
  // prettier-ignore
  example: rowsOf(
    COLUMNS.flatMap(({ key, ask }) => (ask === undefined ? [] : [key])),
    [
      ['Finding leads', 'Yes', 'Yes', 'Yes', 3, 4, 'Written steps; team taught in March', 'Count leads that fit', 'Dana'],
      ['Nurturing leads', 'Yes', 'No', 'Yes', 3, 4, null, 'Agree when a lead goes to sales', 'Lee'],
      ['Forecasting', 'Yes', 'Yes', 'Yes', 2, 4, 'Two quarters done alike', 'Write the stages down', 'Sam'],
      ['Keeping customers', 'No', 'No', 'No', 1, 3, null, 'Name who calls whom', 'Kim'],
      ['Measuring marketing', 'Yes', 'Yes', 'Yes', 3, 5, null, 'Take cost into the figures', 'Dana'],
    ],
  ),
};

const { data, known, named, both } = conditions('areas');
const filled = `(${data('area')}<>"")`;
const rated = (key: string): string => `COUNT(${data(key)})`;

const SUMMARY: GridBlock = {
  type: 'grid',
  key: 'summary',
  name: 'ReadinessSummary',
  corner: 'Areas',
  columns: [
    { head: 'How many', kind: 'whole' },
    { head: 'Of all', kind: 'share', format: '0 %' },
  ],
  rows: [
    { key: 'allAreas', head: 'All', bold: true, cells: [`=${named('area')}`, '=IF([1]=0,"",1)'] },
    {
      key: 'ready',
      head: 'Ready',
      cells: [`=COUNTIF(${data('verdict')},"✓*")`, '=IF([allAreas.0]=0,"",[1]/[allAreas.0])'],
    },
    {
      key: 'first',
      head: 'Readiness first',
      cells: [`=COUNTIF(${data('verdict')},"▼*")`, '=IF([allAreas.0]=0,"",[1]/[allAreas.0])'],
    },
    {
      key: 'proven',
      head: 'With evidence',
      cells: [
        `=${both(known('current'), `(${data('current')}<=1)+(${data('evidence')}<>"")>0`)}`,
        `=IF(${rated('current')}=0,"",[1]/${rated('current')})`,
      ],
    },
  ],
};

const SPREAD: GridBlock = {
  type: 'grid',
  key: 'spread',
  name: 'ReadinessSpread',
  title: 'Do the ratings cluster? Areas at each level',
  corner: 'Level',
  headKind: 'whole',
  columns: [
    { head: 'Rated', kind: 'whole' },
    { head: 'Shown', kind: 'whole' },
    { head: 'Goal', kind: 'whole' },
  ],
  rows: LEVELS.map(([at]) => ({
    key: `level${at}`,
    head: at,
    cells: ['current', 'shown', 'goal'].map((key) => `=COUNTIF(${data(key)},[row])`),
  })),
};

const CHECKS: Checks = {
  type: 'checks',
  key: 'checks',
  beside: true,
  left: 4,
  name: 'ReadinessChecks',
  title: 'Checks',
  width: 7,
  of: `=${named('area')}`,
  checks: [
    check(
      'first',
      '[first.0]',
      'No area needs a readiness project first.',
      'area needs a readiness project before any tool.',
      'areas need a readiness project before any tool.',
      '[first.0]+[ready.0]',
    ),
    check(
      'evidence',
      both(known('current'), `${data('current')}>1`, `${data('evidence')}=""`),
      'Every level above 1 has evidence.',
      'level is claimed without evidence: people over-rate themselves.',
      'levels are claimed without evidence: people over-rate themselves.',
      rated('current'),
    ),
    check(
      'middle',
      `IF(${rated('current')}<3,0,--([level3.0]/${rated('current')}>=0.5))`,
      'The ratings do not cluster in the middle.',
      'sign of clustering: half of the ratings or more are 3.',
      'signs of clustering.',
      `MAX(0,${rated('current')}-2)`,
    ),
    check(
      'below',
      both(known('current'), known('goal'), `${data('goal')}<${data('current')}`),
      'No goal is below the level of today.',
      'goal is below the level of today.',
      'goals are below the level of today.',
      both(known('current'), known('goal')),
    ),
    check(
      'open',
      both(filled, `${data('verdict')}="not answered"`),
      'The three questions are answered everywhere.',
      'area has a question open.',
      'areas have a question open.',
    ),
  ],
};

const LEVEL_TABLE: Table = {
  type: 'table',
  key: 'levels',
  name: 'ReadinessLevels',
  title: 'What each level means here, and what has to be shown for it',
  usual: true,
  columns: [
    typed('level', 'Level', 'whole', 8, level('1 to 5.')),
    typed('called', 'Called', 'text', 16, 'What the level is called.'),
    typed('means', 'What it looks like in sales and marketing', 'long', 60, 'What one sees at this level.'),
    typed('shows', 'What shows it', 'long', 50, 'Evidence that is asked for.'),
  ],
  example: rowsOf(['level', 'called', 'means', 'shows'], LEVELS),
};

export const readiness: Template = {
  id: 'readiness',
  title: 'Readiness and Maturity',
  question: 'Which processes are fit for a tool, and how mature are they really?',
  needs: 'For each process area three answers, its level now and its goal, and what shows that level.',
  source: 'Assess your readiness, and the capability maturity model for sales and marketing (Fan Foundry).',
  example: 'the areas and answers are made up, since the source gives none',
  answers: [
    { label: 'Ready', cell: 'ready.0', kind: 'whole' },
    { label: 'Readiness first', cell: 'first.0', kind: 'whole' },
    { label: 'Levels with evidence', cell: 'proven.0', kind: 'whole' },
  ],
  sheets: [
    {
      key: 'readiness',
      name: 'Readiness',
      title: 'Readiness and Maturity',
      landscape: true,
      blocks: [
        {
          type: 'note',
          key: 'answer',
          width: 12,
          strong: true,
          text: {
            formula: `=IF([allAreas.0]=0,"No process area yet.",[ready.0]&" of "&[allAreas.0]&IF([allAreas.0]=1," process area is ready; "," process areas are ready; ")&[first.0]&IF([first.0]=1," needs"," need")&" a readiness project first."&IF(${rated('current')}=0,""," Levels with evidence: "&[proven.0]&" of "&${rated('current')}&" (the first needs none)."))`,
          },
        },
        SUMMARY,
        CHECKS,
        AREAS,
      ],
    },
    {
      key: 'readiness.profile',
      name: 'Maturity Profile',
      title: 'How mature the areas are',
      landscape: true,
      widths: [10, 10, 10, 10, 4],
      blocks: [
        SPREAD,
        {
          type: 'chart',
          key: 'maturity',
          beside: true,
          title: 'How far is each area from its goal, by what is shown?',
          left: 5,
          width: 8,
          height: 24,
          chart: 'radar',
          series: [
            { color: BAR, values: 'areas.current', categories: 'areas.area' },
            { color: GOOD, values: 'areas.shown', categories: 'areas.area' },
            { color: BAD, values: 'areas.goal', categories: 'areas.area' },
          ],
          xTitle: 'Process area',
          yTitle: 'Level, 1 to 5',
          yRange: { min: 0, max: 5 },
          yFormat: '0',
        },
      ],
    },
    {
      key: 'readiness.levels',
      name: 'Maturity Levels',
      title: 'Five levels of maturity',
      landscape: true,
      blocks: [LEVEL_TABLE],
    },
  ],
};
