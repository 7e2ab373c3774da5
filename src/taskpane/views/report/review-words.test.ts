import { gapsText, snapshotText } from './review-words';

/** Days do not break where a line ends. */
const unbroken = (text: string): string => text.replace(/(\d+) ([A-Z][a-z]{2}) (\d{4})/, '$1\u00a0$2\u00a0$3');

const some = { count: 24, mean: 4.5 };
const none = { gaps: 0, subMetricGaps: 0, open: 0 };

test('no accounts, and nothing scored, are not "every weak step has an open action"', () => {
  for (const by of ['step', 'subMetric'] as const) {
    expect(gapsText({ count: 0, mean: null }, none, by)).toBe(
      'Adds an action for every weak step, once there are accounts.',
    );
    expect(gapsText({ count: 3, mean: null }, { ...none, open: 2 }, by)).toBe(
      'Adds an action for every weak step, once there are scores.',
    );
  }
});

test('what is weak and what is covered are told apart', () => {
  expect(gapsText(some, none, 'step')).toBe('No step is below the limit.');
  expect(gapsText(some, { ...none, open: 2 }, 'step')).toBe('Every weak step has an open action.');
  expect(gapsText(some, { gaps: 1, subMetricGaps: 3, open: 0 }, 'step')).toBe(
    '1 weak step has no open action: adds one for each.',
  );
  expect(gapsText(some, { gaps: 1, subMetricGaps: 3, open: 0 }, 'subMetric')).toBe(
    '3 weak sub-metrics have no open action: adds one for each.',
  );
  // Step scores that were typed in have no sub-metrics to speak of.
  expect(gapsText(some, { gaps: 2, subMetricGaps: 0, open: 0 }, 'subMetric')).toBe(
    '2 weak steps have no open action: adds one for each.',
  );
});

test('a snapshot says whether it takes that of the day anew', () => {
  expect(snapshotText([], 46347)).toBe('Keeps these scores, to compare with at the next review.');
  expect(snapshotText([46340, 46347], 46347.5)).toBe(unbroken('Taken for 21 Nov 2026: takes it anew.'));
  expect(snapshotText([46340], 46347)).toBe(unbroken('Keeps these scores. The last one is of 14 Nov 2026.'));
});
