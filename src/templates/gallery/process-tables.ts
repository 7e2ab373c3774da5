/** The tables of a process change: its steps, old and new, and the people whom it affects. */
import { rowsOf, typed } from '../authoring';
import type { Column, Table } from '../template';

const OLD = { band: 'Old process, a month' };
const NEW = { band: 'New process, a month' };
const SAVED = { band: 'Saved once all have changed' };

const known = (formula: string): string => `=IF([step]="","",${formula})`;
/**
 * What a step saves of old and new once all have changed: what goes with the runs is saved on those that are covered. What is
 * fixed comes whole with the new process, and ends with the old one only where that ends.
 */
const saved = (old: string, now: string): string =>
  known(`IF([goes]="Fixed",(${old})*(N([coverage])>=1)-(${now}),((${old})-(${now}))*N([coverage]))`);
const work = (of: 'old' | 'new'): string => `N([${of}Minutes])*N([${of}Runs])*N([${of}Rate])/60`;
const hours = (of: 'old' | 'new'): string => `N([${of}Minutes])*N([${of}Runs])/60`;

const measured = (of: 'old' | 'new', band: { band: string }): Column[] => [
  typed(
    `${of}Minutes`,
    `Minutes a run${of === 'new' ? ' now' : ''}`,
    'number',
    9.5,
    'Minutes that one run of this step takes.',
    band,
  ),
  typed(`${of}Runs`, `Runs${of === 'new' ? ' now' : ''}`, 'whole', 9.5, 'How often the step runs in a month.', band),
  typed(`${of}Rate`, `Rate an hour${of === 'new' ? ' now' : ''}`, 'money', 9.5, 'What an hour of work costs.', band),
  typed(
    `${of}Other`,
    `Other cost${of === 'new' ? ' now' : ''}`,
    'money',
    9.5,
    'What else the step costs in a month: licences, post, mistakes.',
    band,
  ),
  {
    key: `${of}Cost`,
    header: `Cost${of === 'new' ? ' now' : ''}`,
    kind: 'money',
    width: 9.5,
    ...band,
    bold: true,
    formula: known(`${work(of)}+N([${of}Other])`),
  },
];

const COLUMNS: readonly Column[] = [
  typed(
    'step',
    'Step',
    'text',
    26,
    'What is done, in the order in which it is done. A step that goes or comes has no runs on one side.',
  ),
  typed('goes', 'Cost goes with', 'text', 9.5, {
    prompt:
      'Runs: it grows with the runs that go this way; so where blank. Fixed, such as a licence or keeping a system running: a new one is there whole from the first month, and an old one ends once all runs go the new way.',
    choices: ['Runs', 'Fixed'],
  }),
  ...measured('old', OLD),
  ...measured('new', NEW),
  {
    key: 'hours',
    header: 'Hours',
    kind: 'number',
    width: 9.5,
    format: '#,##0.0',
    ...SAVED,
    formula: saved(hours('old'), hours('new')),
  },
  {
    key: 'work',
    header: 'Cost of work',
    kind: 'money',
    width: 9.5,
    ...SAVED,
    formula: saved(work('old'), work('new')),
  },
  {
    key: 'other',
    header: 'Other money',
    kind: 'money',
    width: 9.5,
    ...SAVED,
    formula: saved('N([oldOther])', 'N([newOther])'),
  },
];

export const STEPS: Table = {
  type: 'table',
  key: 'steps',
  gap: 0,
  name: 'ProcessSteps',
  title: 'Both processes, step by step: type under the last one to add one',
  columns: COLUMNS,
  // prettier-ignore
  example: rowsOf(
    ['step', 'goes', 'oldMinutes', 'oldRuns', 'oldRate', 'oldOther', 'newMinutes', 'newRuns', 'newRate', 'newOther'],
    [
      ['Take the order in', 'Runs', 12, 600, 40, null, 3, 600, 40, null],
      ['Check price and stock', 'Runs', 10, 600, 40, null, 2, 600, 40, null],
      ['Approve', 'Runs', 6, 150, 75, null, 6, 60, 75, null],
      ['Print and file', 'Runs', 4, 600, 30, 450, null, null, null, null],
      ['Keep the system running', 'Fixed', null, null, null, null, 240, 1, 60, 900],
    ],
  ),
};

export const PEOPLE: Table = {
  type: 'table',
  key: 'people',
  name: 'ProcessPeople',
  title: 'Who is affected, and what is in it for them: type under the last one to add one',
  columns: [
    typed('who', 'Who', 'text', 22, 'A role or a team. Each stands once.'),
    typed('many', 'People', 'whole', 9.5, 'How many they are.'),
    typed('changes', 'What changes for them', 'long', 36, 'What they do no longer, and what they do instead.'),
    typed('benefit', 'How they benefit', 'long', 36, 'What is better for them, in their own words.'),
    typed('concern', 'What worries them', 'long', 30, 'What they fear, and who answers it.'),
    typed('agrees', 'On board', 'text', 11, { prompt: 'Yes, Half or No.', choices: ['Yes', 'Half', 'No'] }),
  ],
  example: rowsOf(
    ['who', 'many', 'changes', 'benefit', 'concern', 'agrees'],
    [
      [
        'Order desk',
        4,
        'Typing ends; odd orders stay',
        'Time for customers who call',
        'Fewer people on the desk',
        'Half',
      ],
      [
        'Approvers',
        3,
        'Only large orders come to them',
        'Fewer stops in their day',
        'Losing sight of small orders',
        'Yes',
      ],
      ['IT', 2, 'One more system to keep', 'Fewer small requests', 'Nights and weekends', 'Half'],
    ],
  ),
};
