/** Counting working days. */
import type { Scalar } from '../../../model';
import { type FunctionTable, inCell } from '../../formulas/builtin';
import { step } from '../../meter';
import type { Scope } from '../../references/scope';
import { ERR, type Val } from '../../values';
import { inCalendar, weekdayOf } from './calendar';
import { numbersOf } from '../numeric/numbers';

/** Days of the week that are free, by weekday from Sunday. Throws #NUM! or #VALUE! for what names no weekend. */
function weekendOf(x: Scope, v: Val): boolean[] {
  const given = v === undefined ? 1 : x.scalar(v);
  if (typeof given === 'string') {
    if (!/^[01]{7}$/.test(given)) throw ERR.value;
    const fromMonday = [...given].map((d) => d === '1');
    return [fromMonday[6], ...fromMonday.slice(0, 6)];
  }
  const code = Math.trunc(Number(given));
  const free = (...days: number[]): boolean[] => [0, 1, 2, 3, 4, 5, 6].map((d) => days.includes(d));
  if (code >= 1 && code <= 7) return free((code + 5) % 7, (code + 6) % 7);
  if (code >= 11 && code <= 17) return free(code - 11);
  throw ERR.num;
}

function isWorkday(weekend: readonly boolean[], holidays: ReadonlySet<number>): (day: number) => boolean {
  return (day) => {
    step();
    return !weekend[weekdayOf(day)] && !holidays.has(day);
  };
}

const holidaysOf = (x: Scope, v: Val): Set<number> =>
  new Set(v === undefined ? [] : numbersOf(x, [v]).map((n) => Math.floor(n)));

function networkDays(x: Scope, start: number, end: number, weekend: Val, holidays: Val): Scalar {
  const works = isWorkday(weekendOf(x, weekend), holidaysOf(x, holidays));
  const [from, to] = [Math.floor(inCalendar(Math.min(start, end))), Math.floor(inCalendar(Math.max(start, end)))];
  let count = 0;
  for (let day = from; day <= to; day++) if (works(day)) count++;
  return start <= end ? count : -count;
}

function workday(x: Scope, start: number, days: number, weekend: Val, holidays: Val): Scalar {
  const free = weekendOf(x, weekend);
  if (free.every(Boolean)) return ERR.value;
  const works = isWorkday(free, holidaysOf(x, holidays));
  const forward = Math.sign(days);
  let day = Math.floor(inCalendar(start));
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day = inCalendar(day + forward);
    if (works(day)) left--;
  }
  return day;
}

export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: inCell('n n r~', (x, start, end, holidays) => networkDays(x, start, end, undefined, holidays)),
  'NETWORKDAYS.INTL': inCell('n n r~ r~', networkDays),
  WORKDAY: inCell('n n r~', (x, start, days, holidays) => workday(x, start, days, undefined, holidays)),
  'WORKDAY.INTL': inCell('n n r~ r~', workday),
};
