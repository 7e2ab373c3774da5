import { DEFAULT_STEPS } from '../../src/domain/model/model';

/** A made-up tracker with one score a step, written as people do, the same for the same size. */
export function stepTracker(accounts: number): string {
  const header = [
    'Account',
    'Owner',
    'Tier',
    'Renewal',
    ...DEFAULT_STEPS.map(({ name }) => name),
    'ARR',
    'Target',
    'YTD',
  ];
  const rows = Array.from({ length: accounts }, (_, i) => [
    `Account ${i + 1} Ltd`,
    `Associate ${(i % 9) + 1}`,
    `Tier ${(i % 4) + 1}`,
    `${String((i % 28) + 1).padStart(2, '0')}.${String((i % 12) + 1).padStart(2, '0')}.2027`,
    ...DEFAULT_STEPS.map((_step, j) => ((i * 7 + j * 3) % 29 === 0 ? '' : `${(i * 5 + j * 7) % 11}/10`)),
    `${40 + ((i * 7919) % 900)}.000 €`,
    `${(i * 613) % 90}.000 €`,
    `${(i * 397) % 80}.000 €`,
  ]);
  return [header, ...rows].map((row) => row.join(';')).join('\n');
}

/** A made-up tracker, the same for the same size. */
export function tracker(accounts: number): string {
  const names = DEFAULT_STEPS.flatMap((s) => s.subMetrics.map((m) => m.name));
  const header = ['Account', 'Sales associate', 'Type', 'End date', ...names, 'Last year ARR', 'ΔARR', 'YTD'];
  const rows = Array.from({ length: accounts }, (_, i) => [
    `Account ${i + 1} Ltd`,
    `Associate ${(i % 9) + 1}`,
    (i % 4) + 1,
    `2027-${String((i % 12) + 1).padStart(2, '0')}-15`,
    ...names.map((_name, j) => ((i * 7 + j * 3) % 29 === 0 ? '' : (i * 5 + j * 7) % 11)),
    40_000 + ((i * 7919) % 900_000),
    (i * 613) % 90_000,
    (i * 397) % 80_000,
  ]);
  return [header, ...rows].map((row) => row.join(',')).join('\n');
}
