import fc from 'fast-check';
import { calculate, call } from '../testing';

const faultWith = (code: string, message: string) => [
  [expect.objectContaining({ code, message: expect.stringContaining(message) })],
];

describe('STEPSCORE', () => {
  it('gives the same in a row, a column and a block', () => {
    for (const scores of ['{7,6,6,9}', '{7;6;6;9}', '{7,6;6,9}']) {
      expect(calculate(`=STEPSCORE(${scores},{1,2,3,4})`)).toEqual([[7.3]]);
    }
  });

  it('shares the weight of a blank out over the others', () => {
    expect(calculate('=STEPSCORE({10,"",4},{1,97,1})')).toEqual([[7]]);
    expect(calculate('=STEPSCORE({10,"",4},{1,"",1})')).toEqual([[7]]);
  });

  it('treats an empty argument for the weights as none', () => {
    for (const weights of [null, undefined, '', [['']], [[null]]])
      expect(call('STEPSCORE', [[2, 6]], weights)).toEqual([[4]]);
  });

  it('looks empty when nothing is scored, whatever the weights', () => {
    expect(call('STEPSCORE', [['', '-']], [[1, 2]])).toEqual([['']]);
    expect(call('STEPSCORE', null)).toEqual([['']]);
  });

  it('refuses weights that do not fit', () => {
    expect(calculate('=STEPSCORE({7,6,6},{1,2})')).toEqual(
      faultWith('#N/A', 'weights is given for 2 values; give one for each of the 3 in scores'),
    );
    expect(calculate('=STEPSCORE({7,6},{1,-2})')).toEqual(
      faultWith('#VALUE!', 'weights, column 2, is -2; give a number, 0 or more'),
    );
    expect(calculate('=STEPSCORE({7,6},{1,"much"})')).toEqual(
      faultWith('#VALUE!', 'weights, column 2, is the text "much"'),
    );
  });

  it('is a division by zero when everything scored weighs nothing', () => {
    expect(calculate('=STEPSCORE({7,"",6},{0,5,0})')).toEqual(faultWith('#DIV/0!', 'the sum of weights'));
  });

  it('is not changed by equal weights, nor by scaling them, to the last digit', () => {
    const tenths = fc.integer({ min: 0, max: 100 }).map((tenth) => tenth / 10);
    const whole = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(tenths, whole), { minLength: 1, maxLength: 8 }), whole, (pairs, factor) => {
        const scores = [pairs.map(([score]) => score)];
        const weighted = (scale: (weight: number) => number) =>
          call('STEPSCORE', scores, [pairs.map(([, weight]) => scale(weight))]);
        expect(weighted(() => factor / 100)).toEqual(call('STEPSCORE', scores));
        expect(weighted((weight) => weight * factor)).toEqual(weighted((weight) => weight));
        expect(weighted((weight) => weight / 1000)).toEqual(weighted((weight) => weight));
      }),
    );
  });
});
