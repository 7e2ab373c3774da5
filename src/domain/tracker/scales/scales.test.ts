import { scaleInHeader } from './detect';
import { scaleCalled, scaleName, scoreOf, wordScore } from './scales';

test('a scale with two ends counts from the one to the other, whichever is higher', () => {
  expect([-2, 0, 1, 2, 3].map((n) => scoreOf(n, 'from:-2:2'))).toEqual([0, 5, 7.5, 10, undefined]);
  expect([6, 1, 3.5].map((n) => scoreOf(n, 'from:6:1'))).toEqual([0, 10, 5]);
  expect(scaleName('from:-3:3')).toBe('-3 (0) to 3 (10)');
});

test('a scale is found by its name or id, and by the numbers of one that is not listed', () => {
  expect(['-2 TO 2', 'of:8', 'down:7', 'from:-3:2.5', 'Stars', 'doubleSigns'].map(scaleCalled)).toEqual([
    'from:-2:2',
    'of:8',
    'down:7',
    'from:-3:2.5',
    'stars',
    'doubleSigns',
  ]);
  expect(['of:0', 'from:2:2', 'from:1', 'down:1', 'nonsense', ''].map(scaleCalled)).toEqual(Array(6).fill(undefined));
});

test('a header may begin its scale below zero', () => {
  expect(['Fit (-2 to +2)', 'Nutzen (−5…5)', 'Fit [-3..3]', 'Fit -1 bis 1'].map(scaleInHeader)).toEqual([
    'from:-2:2',
    'from:-5:5',
    'from:-3:3',
    'from:-1:1',
  ]);
  expect(['Q1 - 5', 'ROI 1-5', 'Fit (0-10)'].map(scaleInHeader)).toEqual([undefined, 'of:5', 'of:10']);
});

test('signs count by how many there are', () => {
  expect(['+', 'o', '−', '++'].map((sign) => wordScore(sign, 'signs'))).toEqual([10, 5, 0, undefined]);
  expect(['++', '+', '0', '-', '--'].map((sign) => wordScore(sign, 'doubleSigns'))).toEqual([10, 7.5, 5, 2.5, 0]);
});
