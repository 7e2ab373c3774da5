/** The numbers that conditional formats compare a cell with: those of all cells under the rule. */
import { type Area, type Bound, type Scalar, type Sheet } from '../../model';

/** What the cells under one rule hold. */
export class Population {
  /** Ascending. */
  readonly numbers: readonly number[];
  private readonly counts = new Map<string, number>();

  constructor(sheet: Sheet, areas: readonly Area[]) {
    const numbers: number[] = [];
    const seen = new Set<object>();
    for (const a of areas) {
      for (const [, , cell] of sheet.cellsIn(a)) {
        // Areas of a rule may overlap; a cell counts once.
        if (cell.value === null || seen.has(cell)) continue;
        seen.add(cell);
        if (typeof cell.value === 'number') numbers.push(cell.value);
        const key = keyOf(cell.value);
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      }
    }
    this.numbers = numbers.sort((a, b) => a - b);
  }

  get min(): number {
    return this.numbers[0];
  }

  get max(): number {
    return this.numbers[this.numbers.length - 1];
  }

  get mean(): number {
    return this.numbers.reduce((sum, n) => sum + n, 0) / this.numbers.length;
  }

  /** Standard deviation of the whole population. */
  get deviation(): number {
    const { mean } = this;
    return Math.sqrt(this.numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / this.numbers.length);
  }

  /** How many cells hold this value; texts are equal without regard to case. */
  count(value: Scalar): number {
    return this.counts.get(keyOf(value)) ?? 0;
  }

  /** The value below which `percent` (0 to 100) of the numbers lie, between neighbours in proportion. */
  percentile(percent: number): number {
    const at = (Math.min(100, Math.max(0, percent)) / 100) * (this.numbers.length - 1);
    const below = this.numbers[Math.floor(at)];
    return below + (this.numbers[Math.ceil(at)] - below) * (at - Math.floor(at));
  }
}

const keyOf = (value: Scalar): string => `${typeof value}:${String(value).toLowerCase()}`;

/** The number that a bound of a scale, bar or icon stands for; undefined where its formula gives none. */
export function threshold(
  type: string,
  formula: string | undefined,
  population: Population,
  isLower: boolean,
  numberOf: (formula: string) => number | undefined,
): number | undefined {
  const { min, max } = population;
  switch (type.toLowerCase()) {
    case 'lowest':
      return min;
    case 'highest':
      return max;
    case 'automatic':
      return isLower ? Math.min(0, min) : Math.max(0, max);
  }
  const given = numberOf(formula ?? '0');
  if (given === undefined) return undefined;
  switch (type.toLowerCase()) {
    case 'percent':
      return min + ((max - min) * given) / 100;
    case 'percentile':
      return population.percentile(given);
    default:
      return given;
  }
}

/** The colour of a number on a scale of two or three bounds in rising order. */
export function colorOnScale(value: number, stops: readonly { at: number; bound: Bound }[]): string | undefined {
  const colors = stops.map((s) => s.bound.color ?? '#FFFFFF');
  const last = stops.length - 1;
  if (value <= stops[0].at) return colors[0];
  if (value >= stops[last].at) return colors[last];
  const upper = stops.findIndex((s) => value <= s.at);
  const span = stops[upper].at - stops[upper - 1].at;
  return mix(colors[upper - 1], colors[upper], span > 0 ? (value - stops[upper - 1].at) / span : 1);
}

function mix(from: string, to: string, share: number): string {
  const channel = (color: string, i: number): number => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const parts = [0, 1, 2].map((i) => Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * share));
  return `#${parts.map((n) => n.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
