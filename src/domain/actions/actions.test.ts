import { actionCounts, isOpen, nextAction, openActions, overdue } from './actions';
import { action, AS_OF } from './testing/action';

test.each([
  ['open', true],
  ['Doing ', true],
  ['done', false],
  ['dropped', false],
  ['', false],
])('the status %p is open: %p', (status, open) => {
  expect(isOpen({ status })).toBe(open);
});

test.each([
  [AS_OF - 1, 'open', true],
  [AS_OF - 1, 'doing', true],
  [AS_OF - 1, 'done', false],
  [AS_OF, 'open', false],
  [AS_OF - 0.5, 'open', true],
  [null, 'open', false],
  ['soon', 'open', false],
])('due %p and %s is overdue: %p', (due, status, late) => {
  expect(overdue({ due, status }, AS_OF)).toBe(late);
});

test('the next action is the open one with the earliest due day, without a date last, the first of equals', () => {
  const list = [
    action({ action: 'undated', due: null }),
    action({ action: 'late, but done', due: AS_OF - 9, status: 'done' }),
    action({ action: 'of another', account: 'Other', due: AS_OF - 9 }),
    action({ action: 'first', account: 'ACME', due: AS_OF + 3.7 }),
    action({ action: 'second', due: AS_OF + 3.2 }),
  ];
  expect(nextAction(list, 'Acme')?.action).toBe('first');
  expect(nextAction(list.slice(0, 3), 'Acme')?.action).toBe('undated');
  expect(nextAction(list.slice(1, 3), 'Acme')).toBeUndefined();
  expect(openActions(list, 'acme')).toHaveLength(3);
});

test('an account without a name has no actions', () => {
  expect(openActions([action({ account: '' })], ' ')).toEqual([]);
});

test('counts what is open, what is late, and what was closed since the last review', () => {
  const list = [
    action({ due: AS_OF - 1 }),
    action({ status: 'doing' }),
    action({ status: 'done', closed: AS_OF - 7 }),
    action({ status: 'done', closed: AS_OF - 6 }),
    action({ status: 'done', closed: AS_OF + 0.5 }),
    action({ status: 'done', closed: AS_OF + 1 }),
    action({ status: 'done', closed: null }),
    action({ status: 'dropped', closed: AS_OF }),
  ];
  expect(actionCounts(list, AS_OF, AS_OF - 7)).toEqual({ open: 2, overdue: 1, done: 2 });
  expect(actionCounts(list, AS_OF, 0).done).toBe(3);
});
