import { bench } from '../report/session';
import { put, read } from './cells';

/** The form's own spelling, for every Excel. */
test.each(['desktop', 'web'] as const)('a kept blank is a blank on the %s', async (blanks) => {
  const { session } = await bench();
  session.moods.blanks = blanks;
  await put(session, {
    B1: 100,
    D1: 8,
    F1: 6,
    A1: '=AMPR.ROI(IF(C1="","",C1),B1)',
    A2: '=AMPR.STEPSCORE(IF(D1:F1="","",D1:F1))',
    A3: '=AMPR.ROMI(150,100,IF(C1="","",C1))',
    A4: '=AMPR.ACCOUNTSCORE(IF(C1:C3="","",C1:C3),IF(D1:F1="","",D1:F1))',
  });
  expect((await read(session, 'A1:A4')).flat()).toEqual(['#VALUE!', 7, 0.5, 7]);
});
