/** Finding the rate at which a value becomes 0. */

const STEPS = 100;
/** Rates that are tried one after the other for a change of sign where a start from the guess leads nowhere. */
const GRID = [
  -0.999, -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75,
  1, 2, 5, 10, 50, 100, 1000,
];

/** A rate above -1 near the guess where `f` is 0; undefined where none is found. */
export function root(f: (rate: number) => number, guess: number): number | undefined {
  return byNewton(f, guess) ?? bySign(f, guess);
}

function byNewton(f: (rate: number) => number, guess: number): number | undefined {
  let rate = guess;
  for (let i = 0; i < STEPS; i++) {
    const value = f(rate);
    if (value === 0) return rate;
    const step = Math.max(1e-7, Math.abs(rate) * 1e-6);
    const slope = (f(rate + step) - f(rate - step)) / (2 * step);
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return undefined;
    if (Math.abs(next - rate) <= 1e-14 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  return Math.abs(f(rate)) < 1e-9 ? rate : undefined;
}

function bySign(f: (rate: number) => number, guess: number): number | undefined {
  const brackets = GRID.slice(1)
    .map((high, i) => [GRID[i], high] as const)
    .filter(([low, high]) => f(low) * f(high) <= 0)
    .sort(([a, b], [c, d]) => Math.abs((a + b) / 2 - guess) - Math.abs((c + d) / 2 - guess));
  if (brackets.length === 0) return undefined;
  let [low, high] = brackets[0];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(low) * f(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
