import { calculate } from '../testing';

describe('NURTUREROI', () => {
  it('can leave out any of the optional arguments', () => {
    expect(calculate('=NURTUREROI(500,0.1,100,,,1)')).toEqual([[3750]]);
    expect(calculate('=NURTUREROI(500,0.1,100,0,,)')).toEqual([[24000]]);
    expect(calculate('=NURTUREROI(500,0.1,100,,0)')).toEqual([[15000]]);
  });

  it('takes 0 as a value, not as left out', () => {
    expect(calculate('=NURTUREROI(500,0.1,100,0,0,12)')).toEqual([[0]]);
    expect(calculate('=NURTUREROI(500,0.1,100,0.25,0.4,0)')).toEqual([[0]]);
  });

  it('caps the raised conversion at 100 %', () => {
    expect(calculate('=NURTUREROI(10,{0.8,0.9,1},100,0.25,0,1)')).toEqual([[200, 100, 0]]);
  });

  it('compares scenarios from a row of lifts and a column of prices', () => {
    expect(calculate('=NURTUREROI(500,0.1,{100;200},{0,0.25},0.4,1)')).toEqual([
      [2000, 3750],
      [4000, 7500],
    ]);
  });

  it.each([
    ['=NURTUREROI(500,10,100)', 'conversion is 10; give a share from 0 to 1'],
    ['=NURTUREROI(500,0.1,100,25)', 'conversion_lift is 25; give a change from -1 to 10 (25\u00a0% more is 0.25)'],
    ['=NURTUREROI(-1,0.1,100)', 'new_leads is -1;'],
    ['=NURTUREROI(500,0.1,100,,,"year")', 'months is the text "year";'],
  ])('%s names what is wrong', (formula, message) => {
    expect(calculate(formula)).toMatchObject([[{ code: '#VALUE!', message: expect.stringContaining(message) }]]);
  });
});
