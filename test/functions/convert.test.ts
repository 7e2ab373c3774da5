import { WAYS } from '../../src/functions';
import { bench } from '../report/session';
import { put, read, select } from './cells';

const INPUT = { B1: 120, C1: 100, B2: 90, C2: 120, B3: 0, C3: 0, D1: 7, E1: 6, F1: 6 };
const FORMULAS = {
  H1: '=AMPR.ROI(B1,C1)',
  H2: '=IFERROR(AMPR.ROI(B2,C2),"")',
  H3: '=AMPR.ROI(B3,C3)',
  H4: '=AMPR.STEPSCORE(D1:F1)',
  H5: '=AMPR.SCORECARD(D1:F1,3)',
  H7: '=AMPR.CAMPAIGN(4440000,0.17%,2.8%,4260,50%,280000)',
  H13: '=B1*2',
};

test('functions become plain formulas with the same values, and come back', async () => {
  const { session, actions } = await bench();
  await put(session, { ...INPUT, ...FORMULAS });
  const before = await read(session, 'H1:L13');
  const { converted, kept } = await actions.convertFormulas(WAYS.plain, 'workbook');
  expect(converted).toBe(5);
  expect(kept).toEqual([expect.stringMatching(/^Sheet1!H5 stays: SCORECARD has no plain formula/)]);
  await session.settled();
  const formulas = await read(session, 'H1:H13', 'formulas');
  expect(formulas.flat().filter((one) => String(one).includes('AMPR'))).toEqual([FORMULAS.H5]);
  expect(formulas[0][0]).toBe('=(B1-C1)/C1');
  const after = await read(session, 'H1:L13');
  before.forEach((row, r) =>
    row.forEach((value, c) => {
      const now = after[r][c];
      if (typeof value === 'number') expect(now).toBeCloseTo(value, 9);
      else expect(now).toBe(value);
    }),
  );

  // Only where it can be told which function it was.
  await select(session, 'H1:H4');
  const back = await actions.convertFormulas(WAYS.functions, 'selection');
  await session.settled();
  expect(back.converted).toBe(3);
  expect((await read(session, 'H1', 'formulas'))[0][0]).toBe(FORMULAS.H1);
  expect((await read(session, 'H1'))[0][0]).toBe(0.2);
});

test('only the selection is converted, and one command takes it back', async () => {
  const { session, actions } = await bench();
  await put(session, { ...INPUT, ...FORMULAS });
  const before = await read(session, 'H1:L13', 'formulas');
  await select(session, 'H1');
  expect(await actions.convertFormulas(WAYS.plain, 'selection')).toEqual({ converted: 1, kept: [] });
  expect((await read(session, 'H1:H2', 'formulas')).flat()).toEqual(['=(B1-C1)/C1', FORMULAS.H2]);
  await actions.restoreLast();
  await session.settled();
  expect(await read(session, 'H1:L13', 'formulas')).toEqual(before);
});

test('a protected sheet is left alone, and named', async () => {
  const { session, actions, book } = await bench();
  await put(session, { ...INPUT, ...FORMULAS });
  book.sheet('Sheet1')!.protection = { options: {} };
  const { converted, kept } = await actions.convertFormulas(WAYS.plain, 'sheet');
  expect(converted).toBe(0);
  expect(kept).toEqual([expect.stringContaining('The sheet "Sheet1" is protected')]);
});

test('a result that fills several cells becomes a formula a cell, each with its own arguments', async () => {
  const { session, actions } = await bench();
  const spilled = {
    H1: '=AMPR.ROI(B1:B2,C1:C2)',
    I1: '=AMPR.ROI(IF(B1:B2="","",B1:B2),IF($C$1="","",$C$1))',
    K1: '=AMPR.CLVLIFT(B1:C1,50,$D$1:$E$1,0)',
    H5: '=AMPR.ROI(B1:B3*2,C1:C3)',
  };
  await put(session, { ...INPUT, E1: 9, ...spilled });
  const before = await read(session, 'H1:L7');
  const { converted, kept } = await actions.convertFormulas(WAYS.plain, 'sheet');
  expect(converted).toBe(3);
  expect(kept).toEqual(['Sheet1!H5 stays: ROI fills 3 × 1 cells with one formula.']);
  await session.settled();
  expect(await read(session, 'H1:I2', 'formulas')).toEqual([
    ['=(B1-C1)/C1', expect.stringContaining('IF(B1="","",B1)')],
    ['=(B2-C2)/C2', expect.stringContaining('IF(B2="","",B2)')],
  ]);
  expect((await read(session, 'K1:L1', 'formulas'))[0]).toEqual([
    expect.stringContaining('$D$1'),
    expect.stringContaining('$E$1'),
  ]);
  expect(await read(session, 'H1:L7')).toEqual(before);
  await actions.restoreLast();
  await session.settled();
  expect((await read(session, 'H1', 'formulas'))[0][0]).toBe(spilled.H1);
  expect(await read(session, 'H1:L7')).toEqual(before);
});
