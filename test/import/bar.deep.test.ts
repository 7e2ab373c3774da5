import { barOver } from './judge';

test('of 500 made trackers at least 97 % of cells come in right, and none is silently wrong', () => {
  const { share, silent, text } = barOver(500);
  console.log(text);
  expect(silent).toBe(0);
  expect(share).toBeGreaterThanOrEqual(0.97);
});
