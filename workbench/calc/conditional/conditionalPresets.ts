/** The ready-made conditions of Excel's menus: blanks, errors, dates around today, averages, duplicates. */
import { isError, type Scalar } from '../../model';
import type { Population } from './conditionalScales';

/**
 * Whether a value meets a preset criterion, by its Office.js name. `today` gives the day serial of today.
 * False for a criterion that Excel does not have.
 */
export function meetsPreset(criterion: string, value: Scalar, population: Population, today: () => number): boolean {
  switch (criterion) {
    case 'Blanks':
      return isBlank(value);
    case 'NonBlanks':
      return !isError(value) && !isBlank(value);
    case 'Errors':
      return isError(value);
    case 'NonErrors':
      return !isError(value);
    case 'UniqueValues':
      return value !== null && population.count(value) === 1;
    case 'DuplicateValues':
      return value !== null && population.count(value) > 1;
  }
  if (typeof value !== 'number') return false;
  const average = AVERAGE.exec(criterion);
  if (average) return meetsAverage(value, population, average[1] ?? '', average[2] === 'Above');
  return isIn(criterion, Math.floor(value), today);
}

const AVERAGE = /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)?(Above|Below)Average$/;

const isBlank = (value: Scalar): boolean => value === null || (typeof value === 'string' && value.trim() === '');

function meetsAverage(value: number, population: Population, how: string, above: boolean): boolean {
  const deviations = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'].indexOf(how);
  const distance = (value - population.mean) * (above ? 1 : -1);
  if (how === 'EqualOr') return distance >= 0;
  return deviations > 0 ? distance >= deviations * population.deviation : distance > 0;
}

/** Weeks begin on Sunday, as in Excel's own conditions. */
function isIn(period: string, day: number, today: () => number): boolean {
  const now = today();
  const sunday = now - ((now - 1) % 7);
  const inWeek = (weeks: number): boolean => day >= sunday + 7 * weeks && day < sunday + 7 * (weeks + 1);
  switch (period) {
    case 'Yesterday':
      return day === now - 1;
    case 'Today':
      return day === now;
    case 'Tomorrow':
      return day === now + 1;
    case 'LastSevenDays':
      return day > now - 7 && day <= now;
    case 'LastWeek':
      return inWeek(-1);
    case 'ThisWeek':
      return inWeek(0);
    case 'NextWeek':
      return inWeek(1);
    case 'LastMonth':
      return monthOf(day) === monthOf(now) - 1;
    case 'ThisMonth':
      return monthOf(day) === monthOf(now);
    case 'NextMonth':
      return monthOf(day) === monthOf(now) + 1;
    default:
      return false;
  }
}

/** Months counted through the years. */
function monthOf(day: number): number {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
