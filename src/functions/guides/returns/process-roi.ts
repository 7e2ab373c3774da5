import { effortRoi, processCost } from '../../../domain/returns/roi';
import { type Guide, PROCESS } from '../guide';

const OLD = '({old_minutes}*{old_runs}*{old_rate}/60+{old_other})';
const NEW = '({new_minutes}*{new_runs}*{new_rate}/60+{new_other})';

export const processRoi = (): Guide => ({
  room: 'Return',
  question: 'Does the new process pay for the change?',
  help: 'Return on changing a process: (cost of the old − cost of the new − cost of the change) ÷ cost of the change.',
  details: [
    'Each process costs minutes a run × runs × hourly rate ÷ 60, and its other cost. Map and measure both whole, over the same time.',
    'For both processes give all four figures, 0 where there is nothing.',
  ],
  parameters: {
    old_minutes: 'Minutes that one run of the old process takes.',
    old_runs: 'How often the old process runs in the time looked at.',
    old_rate: 'Money an hour of work in the old process.',
    old_other: 'Other cost of the old process in the same time, such as licences.',
    new_minutes: 'Minutes that one run of the new process takes.',
    new_runs: 'How often the new process runs in the same time.',
    new_rate: 'Money an hour of work in the new process.',
    new_other: 'Other cost of the new process in the same time.',
    change_cost: 'What the change costs, above 0. A change that costs nothing gives #DIV/0!.',
  },
  result: 'The return as a ratio: 0.5 is 50\u00a0%',
  examples: [
    {
      formula: '=PROCESSROI(30,1000,60,0,10,1000,60,5000,10000)',
      value: 0.5,
      says: '30,000 before, 15,000 after, 10,000 for the change',
    },
    {
      formula: '=PROCESSROI(30,{100,200},60,0,15,{100,200},60,0,1500)',
      value: [[0, 1]],
      says: 'More runs, more return',
    },
  ],
  source: PROCESS,
  mistakes: [
    'Measuring only the step that changes: count what the new process adds elsewhere.',
    'Hours where minutes are asked for.',
  ],
  seeAlso: ['PAYBACK', 'ROI'],
  twin: { kind: 'cell', formula: `(${OLD}-${NEW}-{change_cost})/{change_cost}` },
  steps: [
    {
      name: 'before',
      label: 'Cost of the old process',
      shows: '{old_minutes} × {old_runs} × {old_rate} ÷ 60 + {old_other}',
      unit: 'money',
      value: (v) =>
        processCost({ minutesPerRun: v.old_minutes, runs: v.old_runs, hourlyRate: v.old_rate, otherCost: v.old_other }),
    },
    {
      name: 'after',
      label: 'Cost of the new process',
      shows: '{new_minutes} × {new_runs} × {new_rate} ÷ 60 + {new_other}',
      unit: 'money',
      value: (v) =>
        processCost({ minutesPerRun: v.new_minutes, runs: v.new_runs, hourlyRate: v.new_rate, otherCost: v.new_other }),
    },
    { name: 'saved', label: 'Saved', shows: '{before} − {after}', unit: 'money', value: (v) => v.before - v.after },
    {
      name: 'result',
      label: 'Return',
      shows: '({saved} − {change_cost}) ÷ {change_cost}',
      unit: 'ratio',
      // From the figures that were given: the costs between are rounded, and may nearly cancel each other.
      value: (v) =>
        effortRoi(
          ...[v.old_minutes, v.old_runs, v.old_rate, v.old_other],
          ...[v.new_minutes, v.new_runs, v.new_rate, v.new_other],
          v.change_cost,
        ),
    },
  ],
  needed: [
    {
      parameter: 'change_cost',
      label: 'Cost of the change at most',
      solve: (wanted, [om, or, oh, oo, nm, nr, nh, no]) =>
        ((om * or * oh) / 60 + oo - (nm * nr * nh) / 60 - no) / (1 + wanted),
    },
  ],
});
