import { forgetBegun, mayBeBegun, noteBegun } from './begun';

afterEach(forgetBegun);

test('a sheet whose making began may lack a sign of ours, until a making came to its end', () => {
  expect(mayBeBegun('Settings')).toBe(false);
  noteBegun(['Settings', 'Board Summary']);
  noteBegun(['Action Plan']);
  expect(['Settings', 'Board Summary', 'Action Plan', 'Sheet1'].map(mayBeBegun)).toEqual([true, true, true, false]);
  forgetBegun();
  expect(mayBeBegun('Action Plan')).toBe(false);
});
