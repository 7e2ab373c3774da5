import fc from 'fast-check';
import { roi as roiOf } from '../../domain/returns/roi';
import { calculate, call } from '../testing';

describe('ROI', () => {
  it('is right to the last digit where binary fractions are not', () => {
    expect(calculate('=ROI({0.3,1.1},0.1)')).toEqual([[2, 10]]);
  });

  it('takes a loss, and nothing back at all', () => {
    expect(calculate('=ROI({50,0,-50},100)')).toEqual([[-0.5, -1, -1.5]]);
  });

  it('is a division by zero without cost', () => {
    expect(calculate('=ROI(100,0)')).toMatchObject([[{ code: '#DIV/0!' }]]);
  });

  it.each([
    ['=ROI(100,-5)', 'cost is -5; give a number, 0 or more.'],
    ['=ROI("120",100)', 'gain is the text "120", not a number; give a number; type it as the number 120.'],
    ['=ROI(TRUE,100)', 'gain is TRUE; give a number.'],
    ['=ROI(120,"")', 'cost is blank; give a number, 0 or more.'],
    ['=ROI(120,)', 'cost is missing; give a number, 0 or more.'],
    ['=ROI(1E308,1E-308)', 'the result is too large for a number; give smaller amounts.'],
  ])('%s names what is wrong', (formula, message) => {
    expect(calculate(formula)).toMatchObject([[{ code: '#VALUE!', message }]]);
  });

  it('keeps each error in its own cell', () => {
    expect(calculate('=ROI({120;"";150;90},{100;100;0;"x"})')).toMatchObject([
      [0.2],
      [{ code: '#VALUE!', message: 'gain is blank; give a number.' }],
      [{ code: '#DIV/0!' }],
      [{ code: '#VALUE!', message: 'cost is the text "x"; give a number, 0 or more.' }],
    ]);
  });

  it('never gives NaN or an infinite number', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (gain, cost) => {
        const [[outcome]] = call('ROI', gain, cost);
        expect(typeof outcome === 'number' ? Number.isFinite(outcome) : outcome).toBeTruthy();
      }),
    );
  });

  it('gives over ranges what it gives value by value', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, amounts, (gains, costs) => {
        const table = call(
          'ROI',
          [gains],
          costs.map((cost) => [cost]),
        );
        expect(table).toEqual(costs.map((cost) => gains.map((gain) => roiOf(gain, cost))));
      }),
    );
  });
});
