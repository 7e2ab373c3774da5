import { calculate } from '../testing';

describe('ATTAINMENTSCORE', () => {
  it('stays between 0 and 10', () => {
    expect(calculate('=ATTAINMENTSCORE({-5,0,50,100,250},100)')).toEqual([[0, 0, 5, 10, 10]]);
  });

  it('keeps the exact value', () => {
    expect(calculate('=ATTAINMENTSCORE({0.3,0.07,1},{1,1,3})')).toEqual([[3, 0.7, 10 / 3]]);
  });

  it('has no answer for a target of 0, and refuses one below', () => {
    expect(calculate('=ATTAINMENTSCORE(5,{0,-1})')).toMatchObject([
      [{ code: '#DIV/0!' }, { code: '#VALUE!', message: 'target is -1; give a number, 0 or more.' }],
    ]);
  });
});
