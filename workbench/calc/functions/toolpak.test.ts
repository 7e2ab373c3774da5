import { workbookWith } from '../sheetFixture';

test.each([
  ['=EDATE(A1:A2,1)', '#VALUE!'],
  ['=EDATE(A1,B1:C1)', '#VALUE!'],
  ['=EDATE(+A1:A2,1)', [[45688], [45716]]],
  ['=EDATE({45658,45689},1)', [[45689, 45717]]],
  ['=EDATE(A1:A1,1)', 45688],
  ['=YEARFRAC(A1,A2:A3)', '#VALUE!'],
  ['=ISEVEN(A1:A2)', '#VALUE!'],
  ['=IMABS(D1)', '#VALUE!'],
  ['=ERF(D1)', '#VALUE!'],
  ['=SQRTPI(TRUE)', '#VALUE!'],
  ['=ISEVEN(#N/A)', '#N/A'],
  // Others go through the cells and count 1.
  ['=YEAR(A1:A2)', [[2024], [2025]]],
  ['=SQRT(D1)', 1],
])('%s is %j', (formula, result) => {
  const { value } = workbookWith([
    [45657, 1, 2, true],
    [45688, 3, 4, false],
  ]);
  expect(value(formula)).toEqual(result);
});
