import { calculate } from '../testing';

describe('REACTIVATIONROI', () => {
  it('can leave out any of the optional arguments', () => {
    expect(calculate('=REACTIVATIONROI(50000,0.1,100,,1,)')).toEqual([[14000]]);
    expect(calculate('=REACTIVATIONROI(50000,0.1,100,0.05,,0)')).toEqual([[75000]]);
  });

  it('caps the multiplied conversion at 100 %', () => {
    expect(calculate('=REACTIVATIONROI(1000,{0.3,0.4,1},10,0.1,3,0)')).toEqual([[900, 1000, 1000]]);
  });

  it('takes 0 as a value, not as left out', () => {
    expect(calculate('=REACTIVATIONROI(50000,0.1,100,0)')).toEqual([[0]]);
    expect(calculate('=REACTIVATIONROI(50000,0.1,100,0.02,0)')).toEqual([[0]]);
  });

  it.each([
    ['=REACTIVATIONROI(50000,0.1,100,2)', 'reactivation_rate is 2; give a share from 0 to 1'],
    ['=REACTIVATIONROI(50000,0.1,100,0.02,-3)', 'multiple is -3;'],
    ['=REACTIVATIONROI(,0.1,100)', 'contacts is missing;'],
  ])('%s names what is wrong', (formula, message) => {
    expect(calculate(formula)).toMatchObject([[{ code: '#VALUE!', message: expect.stringContaining(message) }]]);
  });
});
