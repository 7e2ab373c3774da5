/** What the panel shows has the digits of the cells that show the same. */
import fc from 'fast-check';
import { changed, money, moneyShort, percent, score } from '../../src/taskpane/format';
import {
  CHANGE_FORMAT,
  isNamedOnce,
  scoreFormat,
  shortMoney,
  tileFormats,
  wholeMoney,
} from '../../src/templates/account-report/accounts/formats';
import { boardCharts } from '../../src/templates/account-report/board/charts';
import { shownText } from '../../workbench/objects/cells/reading';
import { model } from './world';

/** A panel writes a minus as a sign of its own and breaks no line within a figure. */
const asCell = (text: string): string => text.replaceAll('\u00a0', ' ').replace('−', '-');

/** The library that draws cells in tests takes a binary number for the decimal one where that lies just between two. */
const isTie = (value: number, unit: number): boolean => Math.abs(Math.abs((value / unit) % 1) - 0.5) < 1e-6;

const AMOUNTS = [940, 999.5, 1000, 9994, 9995, 99_500, 999_499, 999_500, 1e6, 99.95e6, 307_570_000, 1_234_567_890];

const amounts = fc.oneof(
  fc.constantFrom(...AMOUNTS, ...AMOUNTS.map((amount) => -amount)),
  fc.integer({ min: -2e9, max: 2e9 }),
  fc
    .integer({ min: 0, max: 12 })
    .chain((places) => fc.integer({ min: 1, max: 1e4 }).map((n) => n * 10 ** (places - 3))),
);

test.each(['$', '€', 'EUR', 'kr', ''])('amounts in %j have the same digits in panel and cells', (currency) => {
  fc.assert(
    fc.property(amounts, (amount) => {
      fc.pre(![1, 1e3, 1e4].some((unit) => isTie(amount, unit)));
      // Cells leave a currency of several letters to the sheet, which names it once.
      const inCells = isNamedOnce(currency) ? '' : currency;
      expect(asCell(moneyShort(amount, inCells))).toBe(shownText(amount, shortMoney(currency)));
      expect(asCell(money(amount, inCells))).toBe(shownText(amount, wholeMoney(currency)));
    }),
    { numRuns: 500 },
  );
});

test("the marks of the board's axes are told apart, also where there is nothing to show yet", () => {
  for (const { id, xFormat, yFormat, yRange } of boardCharts(model))
    for (const marks of [xFormat, ...(yRange ? [] : [yFormat])].filter((one) => one !== undefined))
      for (const unit of [0.1, 0.2, 0.5, 2, 500, 2000, 20_000, 500_000, 20_000_000]) {
        const read = Array.from({ length: 6 }, (_, n) => shownText(n * unit, marks));
        expect([id, read, new Set(read).size]).toEqual([id, read, read.length]);
      }
});

test('so have scores, their changes, shares and counts', () => {
  const tiles = tileFormats(model.settings);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
      const value = n / 1000;
      fc.pre(!isTie(value, 0.1) && !isTie(value * 4, 0.01));
      expect(score(value)).toBe(shownText(value, scoreFormat(4)).replace('▼ ', ''));
      if (value >= 0.05) expect(asCell(changed(-value))).toBe(shownText(-value, CHANGE_FORMAT));
      expect(asCell(percent(value * 4))).toBe(shownText(value * 4, tiles.percent));
    }),
    { numRuns: 2000 },
  );
});

test('what lies just between two figures is rounded as Excel does', () => {
  expect([score(6.35), score(2.25), score(1.005, 2), percent(0.285)]).toEqual(['6.4', '2.3', '1.01', '29\u00a0%']);
  expect([1_005_000, 999_500, 9_995, 9_994].map((amount) => moneyShort(amount, '$'))).toEqual([
    '$1.01M',
    '$1.00M',
    '$10K',
    '$9,994',
  ]);
});
