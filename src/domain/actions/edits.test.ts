import fc from 'fast-check';
import { editActions } from './edits';
import { action, AS_OF } from './testing/action';

test('an action that ends is closed as of the day; one that goes on has no closing day', () => {
  const rows = [action(), action({ account: 'Basalt', status: 'done', closed: AS_OF - 1 })];
  const edits = [
    { of: rows[0], row: 0, change: { status: 'done', result: 'Score 2 → 6.5' } },
    { of: rows[1], row: 1, change: { status: 'doing' } },
  ];
  expect(editActions(rows, edits, AS_OF + 0.5)).toEqual({
    edited: [
      { row: 0, change: { status: 'done', result: 'Score 2 → 6.5', closed: AS_OF } },
      { row: 1, change: { status: 'doing', closed: null } },
    ],
    missing: [],
  });
});

test('a change that neither ends nor begins anything leaves the closing day alone', () => {
  const rows = [action(), action({ status: 'done', closed: 5 })];
  const edits = [
    { of: rows[0], row: 0, change: { owner: 'Tom', status: 'doing' } },
    { of: rows[1], row: 1, change: { status: 'dropped' } },
  ];
  expect(editActions(rows, edits, AS_OF).edited.map(({ change }) => change)).toEqual([
    { owner: 'Tom', status: 'doing' },
    { status: 'dropped' },
  ]);
});

test('of two that are alike the one that was shown is changed', () => {
  const rows = [action(), action(), action()];
  expect(editActions(rows, [{ of: action(), row: 1, change: { owner: 'Tom' } }], AS_OF).edited[0].row).toBe(1);
});

test('what somebody changed meanwhile is missing, and not written over', () => {
  const edits = [{ of: action(), row: 0, change: { owner: 'Tom' } }];
  expect(editActions([action({ owner: 'Ada' })], edits, AS_OF)).toEqual({ edited: [], missing: [action()] });
  expect(editActions([], edits, AS_OF).missing).toHaveLength(1);
});

test('a change that is made already is made once more, since its answer may have been lost', () => {
  const edits = [{ of: action(), row: 0, change: { status: 'done' } }];
  const rows = [action({ status: 'done', closed: AS_OF })];
  expect(editActions(rows, edits, AS_OF)).toEqual({ edited: [{ row: 0, change: { status: 'done' } }], missing: [] });
});

test('property: an action is found again wherever its row has gone', () => {
  const names = fc.uniqueArray(
    fc.string({ minLength: 1 }).map((name) => `x${name.trim().toLowerCase()}`),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(40), (accounts, pick, row) => {
      const rows = accounts.map((account) => action({ account }));
      const wanted = rows[pick % rows.length];
      const { edited } = editActions(rows, [{ of: wanted, row, change: { owner: 'Tom' } }], AS_OF);
      expect(edited.map((one) => rows[one.row])).toEqual([wanted]);
    }),
  );
});
