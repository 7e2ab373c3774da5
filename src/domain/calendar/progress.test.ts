import { serialOf } from './dates';
import { expectedShare, percentOfTarget, progressOf, progressWord } from './progress';

describe('share of target', () => {
  test('is YTD by ΔARR', () => {
    expect(percentOfTarget({ deltaArr: 200, ytd: 50 })).toBe(0.25);
    expect(percentOfTarget({ deltaArr: 200, ytd: 300 })).toBe(1.5);
    expect(percentOfTarget({ deltaArr: 200, ytd: -50 })).toBe(-0.25);
  });

  test('a blank YTD is nothing won', () => {
    expect(percentOfTarget({ deltaArr: 200, ytd: null })).toBe(0);
  });

  test.each([null, 0, -10, 'soon', Number.NaN])('there is none with the target %p', (deltaArr) => {
    expect(percentOfTarget({ deltaArr, ytd: 50 })).toBeNull();
  });

  test('there is none with a YTD that is text', () => {
    expect(percentOfTarget({ deltaArr: 200, ytd: 'a lot' })).toBeNull();
  });
});

describe('progress word', () => {
  test.each([
    [1, 0.89, 'Done'],
    [1.4, 1, 'Done'],
    [0.99, 0.89, 'Ahead'],
    [0.6, 0.5, 'Ahead'],
    [0.59, 0.5, 'On pace'],
    [0.5, 0.5, 'On pace'],
    [0.41, 0.5, 'On pace'],
    [0.4, 0.5, 'Behind'],
    [0.79, 0.89, 'Behind'],
    [0.7901, 0.89, 'On pace'],
    [0, 0.05, 'On pace'],
    [0, 0.1, 'Behind'],
    [-0.2, 0.5, 'Behind'],
    [0.999, 1, 'On pace'],
    [0.9, 1, 'Behind'],
  ])('%d of target where %d is expected: %s', (share, expected, word) => {
    expect(progressWord(share, expected, 0.1)).toBe(word);
  });

  test('ten points are ten points whatever the floating digits say, at every whole percentage', () => {
    for (let points = 0; points <= 89; points++) {
      expect(progressWord(points / 100 + 0.1, points / 100, 0.1)).toBe('Ahead');
      expect(progressWord((points + 10) / 100, points / 100, 0.1)).toBe('Ahead');
      expect(progressWord(points / 100, (points + 10) / 100, 0.1)).toBe('Behind');
      expect(progressWord((points + 9) / 100, points / 100, 0.1)).toBe('On pace');
    }
  });

  test('is empty without a share', () => {
    expect(progressWord(null, 0.5, 0.1)).toBe('');
  });

  test('a wider band makes more accounts on pace; a band of 0 only the exact ones', () => {
    expect(progressWord(0.65, 0.5, 0.2)).toBe('On pace');
    expect(progressWord(0.5, 0.5, 0)).toBe('On pace');
    expect(progressWord(0.51, 0.5, 0)).toBe('Ahead');
    expect(progressWord(0.49, 0.5, 0)).toBe('Behind');
  });

  test('of an account under the settings', () => {
    const settings = { asOf: serialOf(2026, 11, 21), fiscalMonth: 1, paceBand: 0.1 };
    expect(expectedShare(settings)).toBeCloseTo(0.8904, 4);
    expect(progressOf({ deltaArr: 287000, ytd: 320000 }, settings)).toBe('Done');
    expect(progressOf({ deltaArr: 100000, ytd: 85000 }, settings)).toBe('On pace');
    expect(progressOf({ deltaArr: 119000, ytd: 57000 }, settings)).toBe('Behind');
    expect(progressOf({ deltaArr: 0, ytd: 0 }, settings)).toBe('');
    expect(progressOf({ deltaArr: 100000, ytd: 57000 }, { ...settings, fiscalMonth: 7 })).toBe('Ahead');
  });
});
