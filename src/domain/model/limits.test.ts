import { shareLimitsText, limitsText } from './limits';

test('limits in words', () => {
  expect([limitsText({ min: 0, max: 3660 }), shareLimitsText({ min: 0, max: 1 })]).toEqual([
    'from 0 to 3660',
    'from 0\u00a0% to 100\u00a0%',
  ]);
});
