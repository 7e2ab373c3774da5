/** Bessel functions of whole order, from their integrals: sums over even steps, which for these come close very fast. */
import { type FunctionTable, plain } from '../../formulas/builtin';
import { ERR } from '../../values';
import { finite } from '../numeric/numbers';

const STEPS = 2000;

/** By Simpson's rule. */
function integral(f: (t: number) => number, from: number, to: number): number {
  const width = (to - from) / STEPS;
  let sum = f(from) + f(to);
  for (let i = 1; i < STEPS; i++) sum += f(from + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** Where exp(−x·grow(t)) has vanished beside exp(n·t). */
function reach(x: number, n: number, grow: (t: number) => number): number {
  let t = 1;
  while (x * grow(t) - n * t < 745 && t < 50) t += 0.5;
  return t;
}

const order = (compute: (x: number, n: number) => number, positive: boolean) =>
  plain('n n', (x, n) => {
    const whole = Math.trunc(n);
    if (whole < 0 || (positive && x <= 0)) return ERR.num;
    return finite(compute(x, whole));
  });

function second(x: number, n: number): number {
  const sign = n % 2 === 0 ? 1 : -1;
  const waves = integral((t) => Math.sin(x * Math.sin(t) - n * t), 0, Math.PI);
  const tail = integral(
    (t) => (Math.exp(n * t) + sign * Math.exp(-n * t)) * Math.exp(-x * Math.sinh(t)),
    0,
    reach(x, n, Math.sinh),
  );
  return (waves - tail) / Math.PI;
}

export const besselFunctions: FunctionTable = {
  BESSELI: order((x, n) => integral((t) => Math.exp(x * Math.cos(t)) * Math.cos(n * t), 0, Math.PI) / Math.PI, false),
  BESSELJ: order((x, n) => integral((t) => Math.cos(n * t - x * Math.sin(t)), 0, Math.PI) / Math.PI, false),
  BESSELK: order(
    (x, n) => integral((t) => Math.exp(-x * Math.cosh(t)) * Math.cosh(n * t), 0, reach(x, n, Math.cosh)),
    true,
  ),
  BESSELY: order(second, true),
};
