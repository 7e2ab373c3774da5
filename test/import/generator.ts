/** Trackers as people keep them, made from a seed, with what a careful person reads from them. */

import { serialOf, formatIso, partsOf } from '../../src/domain/calendar/dates';
import { scoreField, type Field } from '../../src/domain/model/fields';
import { DEFAULT_STEPS, type Typed } from '../../src/domain/model/model';
import type { Cell, Grid } from '../../src/domain/tracker';
import { TEST_LANGUAGES, type TestLanguage } from './words';

/** What should come of one row: its fields, or nothing where it is no account. */
export interface TrueRow {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly fields: ReadonlyMap<Field, Typed>;
}

export interface Made {
  readonly grid: Grid;
  readonly rows: readonly TrueRow[];
  /** Letters of each field's column. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly about: string;
}

export type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): Random {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Chance {
  pick<T>(from: readonly T[]): T;
  whole(from: number, to: number): number;
  often(share: number): boolean;
}

const chanceOf = (random: Random): Chance => ({
  pick: (from) => from[Math.floor(random() * from.length)],
  whole: (from, to) => from + Math.floor(random() * (to - from + 1)),
  often: (share) => random() < share,
});

const NAMES =
  'Alder Birch Cedar Dune Elm Fjord Grove Heath Isle Juniper Kelp Larch Maple North Oak Pine Quarry Reed Sage Thorn'.split(
    ' ',
  );
const KINDS = 'Mills Works Foods Labs Energy Pharma Bank Group Systems Logistics'.split(' ');
const PEOPLE = ['Kim Ode', 'Lee Roth', 'Maya Stein', 'Omar Diaz', 'Ana Silva'];

/** A scale: how a score is written, and the score that is meant. */
interface WrittenScale {
  readonly id: string;
  readonly head: (name: string, language: TestLanguage) => string;
  write(chance: Chance, language: TestLanguage): readonly [Cell, number];
}

const SCALES: readonly WrittenScale[] = [
  { id: '10', head: (n) => n, write: (c) => ((s) => [s, s])(c.whole(0, 10)) },
  { id: '10 half', head: (n) => n, write: (c) => ((s) => [s, s])(c.whole(0, 20) / 2) },
  { id: '10 said', head: (n) => `${n} (0-10)`, write: (c) => ((s) => [s, s])(c.whole(0, 10)) },
  { id: '5 said', head: (n) => `${n} (1-5)`, write: (c) => ((s) => [s, s * 2])(c.whole(1, 5)) },
  { id: '5 slash', head: (n) => `${n} /5`, write: (c) => ((s) => [s, s * 2])(c.whole(1, 5)) },
  { id: '100', head: (n) => n, write: (c) => ((s) => [s, s / 10])(c.whole(11, 100)) },
  { id: 'percent', head: (n) => `${n} %`, write: (c) => ((s) => [`${s}%`, s / 10])(c.whole(0, 100)) },
  { id: 'ratio', head: (n) => n, write: (c) => ((s) => [`${s}/10`, s])(c.whole(0, 10)) },
  { id: 'of five', head: (n) => n, write: (c, l) => ((s) => [`${s} ${l.outOf} 5`, s * 2])(c.whole(0, 5)) },
  { id: 'stars', head: (n) => n, write: (c) => ((s) => ['★'.repeat(s) + '☆'.repeat(5 - s), s * 2])(c.whole(1, 5)) },
  { id: 'letters', head: (n) => n, write: (c) => ((s) => ['ABCDEF'[s], 10 - s * 2])(c.whole(0, 5)) },
  { id: 'traffic', head: (n) => n, write: (c, l) => ((s) => [l.traffic[s], 10 - s * 5])(c.whole(0, 2)) },
  { id: 'high low', head: (n) => n, write: (c, l) => ((s) => [l.highLow[s], 10 - s * 5])(c.whole(0, 2)) },
  { id: 'yes no', head: (n) => n, write: (c, l) => ((s) => [l.yesNo[s], 10 - s * 10])(c.whole(0, 1)) },
  { id: 'harvey', head: (n) => n, write: (c) => ((s) => ['○◔◑◕●'[s], s * 2.5])(c.whole(0, 4)) },
];

const MOST_USUAL = 0.5;

function dateAs(language: TestLanguage, form: string, serial: number): Cell {
  const { year, month, day } = partsOf(serial);
  const two = (n: number): string => String(n).padStart(2, '0');
  if (form === 'serial') return serial;
  if (form === 'iso') return formatIso(serial);
  if (form === 'words') {
    const date = new Date(Date.UTC(year, month - 1, day));
    return new Intl.DateTimeFormat(language.locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(date);
  }
  return language.code === 'en'
    ? `${two(month)}/${two(day)}/${year}`
    : language.code === 'de'
      ? `${two(day)}.${two(month)}.${year}`
      : `${two(day)}/${two(month)}/${year}`;
}

function amountAs(language: TestLanguage, form: string, amount: number): Cell {
  if (form === 'number') return amount;
  const text = new Intl.NumberFormat(language.locale, {
    useGrouping: true,
    minimumFractionDigits: form === 'cents' ? 2 : 0,
    maximumFractionDigits: form === 'cents' ? 2 : 0,
  }).format(amount);
  if (form === 'k')
    return language.code === 'en'
      ? `${language.currency}${amount / 1000}k`
      : `${String(amount / 1000).replace('.', ',')}k ${language.currency}`;
  return form === 'plain'
    ? text
    : language.code === 'en'
      ? `${language.currency}${text}`
      : `${text} ${language.currency}`;
}

function slipped(chance: Chance, text: string): string {
  if (text.length < 8 || !chance.often(0.06)) return text;
  const at = chance.whole(2, text.length - 3);
  return chance.often(0.5) ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text[at] + text.slice(at);
}

interface Column {
  readonly field: Field | 'note';
  readonly band: string;
  readonly head: string;
  write(account: number): readonly [Cell, Typed];
}

export function makeTracker(seed: number): Made {
  const chance = chanceOf(seeded(seed));
  const language = chance.often(0.3) ? TEST_LANGUAGES[0] : chance.pick(TEST_LANGUAGES);
  const accounts = chance.whole(4, 14);
  const height = chance.pick([1, 1, 1, 1, 2, 2, 3, 0]);
  // What a header would have to say cannot be seen without one.
  const scales = SCALES.filter(({ id }) => height > 0 || !id.startsWith('5'));
  const scale = chance.often(MOST_USUAL) ? scales[0] : chance.pick(scales);
  const [dateForm, amountForm] = [
    chance.pick(['serial', 'iso', 'local', 'words']),
    chance.pick(['number', 'number', 'currency', 'cents', 'plain', 'k']),
  ];
  // Five columns without names are the five steps, fifteen the sub-metrics.
  const scored = chance.pick(height > 0 ? (['steps', 'steps', 'subs', 'all'] as const) : (['steps', 'all'] as const));
  let columns = columnsOf(chance, language, scored, scale, dateForm, amountForm, height);
  const canMove = height === 1;
  if (canMove && chance.often(0.25)) columns = [...columns].sort(() => (chance.often(0.5) ? 1 : -1));
  if (height !== 0 && chance.often(0.3))
    columns = columns.filter(
      ({ field }) => !['type', 'endDate', 'ytd', 'deltaArr'].includes(field) || chance.often(0.6),
    );
  const grid: Cell[][] = [];
  const blank = (): void => void grid.push(columns.map(() => null));
  if (height > 0) {
    for (let title = chance.whole(0, 2); title > 0; title--) grid.push([`Tracker 2026 ${title}`]);
    if (chance.often(0.3)) blank();
  }
  const header = columns.map(({ head }) => (chance.often(0.1) ? head.toUpperCase() : slipped(chance, head)));
  if (height >= 2) {
    const bands = columns.map(({ band }, i) => (band !== columns[i - 1]?.band ? band : null));
    if (height === 3) grid.push(columns.map((_, i) => (i === 0 ? language.account : i === 3 ? 'Scores 2026' : null)));
    grid.push(bands);
  }
  if (height > 0) grid.push(header);
  const rows: TrueRow[] = [];
  const hiddenRows = new Set<number>();
  const groups = height > 0 && chance.often(0.15);
  for (let i = 0; i < accounts; i++) {
    if (groups && i % 4 === 0) {
      blank();
      grid.push(
        columns.map((_, c) =>
          c === columns.findIndex(({ field }) => field === 'name') ? `Region ${i / 4 + 1}` : null,
        ),
      );
    } else if (i > 0 && height > 0 && chance.often(0.05)) blank();
    // Now and then an account stands twice: both rows are its owner's, and that is told.
    const twice = i > 1 && chance.often(0.02);
    const cells = columns.map((column) => column.write(twice && column.field === 'name' ? i - 1 : i));
    // A filter hides rows; they are accounts all the same.
    if (chance.often(0.02)) hiddenRows.add(grid.length);
    grid.push(cells.map(([cell]) => cell));
    const fields = new Map(
      columns.flatMap(({ field }, c) => (field === 'note' ? [] : [[field, cells[c][1]] as const])),
    );
    rows.push({ row: grid.length, fields });
    if (height > 0 && i > 0 && chance.often(0.02)) grid.push(header);
  }
  if (height > 0 && chance.often(0.3)) {
    grid.push(
      columns.map(({ field }, c) =>
        field === 'name' ? chance.pick(language.total) : field === 'lastArr' ? sumOf(grid, rows, c) : null,
      ),
    );
  }
  if (height > 0 && chance.often(0.1)) {
    blank();
    grid.push([`Confidential, printed for ${PEOPLE[0]}`]);
  }
  const at = new Map(columns.flatMap(({ field }, i) => (field === 'note' ? [] : [[field, i] as const])));
  return {
    grid: { rows: grid, ...(hiddenRows.size > 0 && { hiddenRows }) },
    rows,
    columns: at,
    about: `${language.code}, ${height} header rows, scale ${scale.id}, ${scored}, dates ${dateForm}, amounts ${amountForm}`,
  };
}

const sumOf = (grid: readonly Cell[][], rows: readonly TrueRow[], column: number): Cell => {
  const values = rows.map(({ row }) => grid[row - 1][column]);
  return values.every((value) => typeof value === 'number')
    ? values.reduce<number>((sum, value) => sum + Number(value), 0)
    : '1';
};

function columnsOf(
  chance: Chance,
  language: TestLanguage,
  scored: 'steps' | 'subs' | 'all',
  scale: WrittenScale,
  dateForm: string,
  amountForm: string,
  height: number,
): Column[] {
  const { heads } = language;
  const text = (field: Field, head: string, of: (i: number) => string): Column => ({
    field,
    band: language.account,
    head,
    write: (i) => ((value) => [value, value] as const)(of(i)),
  });
  const money = (field: Field, head: string, most: number): Column => ({
    field,
    band: language.money,
    head,
    write: () => {
      const amount = chance.whole(2, most) * 500;
      return chance.often(0.04) ? [null, null] : [amountAs(language, amountForm, amount), amount];
    },
  });
  const score = (field: Field, name: string, band: string): Column => ({
    field,
    band,
    head: scale.head(name, language),
    write: () =>
      chance.often(0.06)
        ? [chance.often(0.5) ? null : chance.pick(language.none), null]
        : scale.write(chance, language),
  });
  const scores: Column[] =
    scored === 'steps'
      ? DEFAULT_STEPS.map(({ id }, i) => score(scoreField(id), language.steps[i], 'Scores'))
      : DEFAULT_STEPS.flatMap(({ subMetrics, name }, s) =>
          subMetrics.map(({ id, name: sub }, i) => ({
            id,
            head: language.subs[s * 3 + i] ?? sub,
            band: language.code === 'en' ? name : language.steps[s],
          })),
        )
          .slice(0, scored === 'subs' ? 5 : language.code === 'en' || height === 0 ? 15 : 5)
          .map(({ id, head, band }) => score(scoreField(id), head, band));
  const types = chance.pick(['number', 'tier']);
  const first = chance.whole(0, 9);
  return [
    text(
      'name',
      chance.pick(heads.name),
      (i) => `${NAMES[(i + first) % NAMES.length]} ${KINDS[(i * 3 + first) % KINDS.length]}`,
    ),
    text('associate', chance.pick(heads.associate), () => chance.pick(PEOPLE.slice(0, 3))),
    {
      field: 'type',
      band: language.account,
      head: chance.pick(heads.type),
      write: () => ((type) => [types === 'tier' ? `Tier ${type}` : type, type] as const)(chance.whole(1, 4)),
    },
    {
      field: 'endDate',
      band: language.account,
      head: chance.pick(heads.endDate),
      write: () =>
        ((serial) => [dateAs(language, dateForm, serial), serial] as const)(
          serialOf(2026, 6, 1) + chance.whole(0, 700),
        ),
    },
    ...scores,
    money('lastArr', chance.pick(heads.lastArr), 4000),
    money('deltaArr', chance.pick(heads.deltaArr), 900),
    money('ytd', chance.pick(heads.ytd), 700),
    ...(chance.often(0.4)
      ? [{ field: 'note', band: '', head: 'Notes', write: (i: number) => [`call ${i}`, null] as const } as const]
      : []),
  ];
}
