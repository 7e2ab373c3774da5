import { shortfallText } from './shortfall';

it('keeps what is reckoned with the score on one line', () => {
  const text = shortfallText(1_000_000, 4_000_000, 7.5, '$');
  expect(text.replaceAll('\u00a0', ' ')).toBe('Shortfall $1.00M: last year’s ARR of $4.00M × (10 − 7.5) ÷ 10');
  expect(text.split(' ').at(-1)).toBe('×\u00a0(10\u00a0−\u00a07.5)\u00a0÷\u00a010');
});
