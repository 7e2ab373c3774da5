import { toldOfGaps } from './wording';
import { toldOfCopy } from './wording-of-copies';

const written = { cells: 9, formats: 0, rules: 0 };
const copy = { ...written, syncs: 4, warnings: [] };

test('a copy is told as a success, one sheet as one, and how to send it is no warning', () => {
  const one = toldOfCopy({ ...copy, sheets: ['Board Summary 2026-11-28'] });
  expect(one).toMatchObject({
    message: 'Copy made: "Board Summary 2026-11-28". It holds values only.',
    notes: [],
    remarks: [expect.stringMatching(/^To send it .*select its tab,/)],
  });
  expect(toldOfCopy({ ...copy, sheets: ['A', 'B'] })).toMatchObject({
    message: 'Copy made: "A" and "B". They hold values only.',
    remarks: [expect.stringMatching(/^To send them .*select their tabs,/)],
  });
  expect(toldOfCopy({ ...copy, sheets: ['A'], warnings: ['A chart is missing.'] }).notes).toEqual([
    'A chart is missing.',
  ]);
  expect(toldOfCopy({ ...copy, sheets: ['A', 'B'], opened: true })).toEqual({
    message: 'Opened a new workbook with 2 sheets. Save it there.',
    notes: [],
  });
});

test('what is nothing to worry about makes no warning of a success', () => {
  const summary = { ...written, accounts: 9, scored: 9, below: 3, added: 49, syncs: 4, warnings: [] };
  expect(toldOfGaps({ ...summary, remarks: ['The sheet "Action Plan" was gone and is made anew.'] })).toMatchObject({
    message: '49 actions added to the action plan.',
    notes: [],
    remarks: ['The sheet "Action Plan" was gone and is made anew.'],
  });
});
