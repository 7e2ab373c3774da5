import fc from 'fast-check';
import { DEFAULT_STEPS } from '../../domain/model/model';
import { Fault } from '../calling/fault';
import { calculate, call } from '../testing';

const blank = fc.constantFrom<unknown>('', null, 'n/a', 'N/A', ' - ', 'Not scored');
const score = fc.integer({ min: 0, max: 100 }).map((tenth) => tenth / 10);

describe('ACCOUNTSCORE', () => {
  it('takes the mean over steps, not over sub-metrics', () => {
    expect(calculate('=ACCOUNTSCORE({10,10,10,10,10},{4;4;4})')).toEqual([[7]]);
  });

  it('counts 0 as a score and leaves out a step of blanks', () => {
    expect(calculate('=ACCOUNTSCORE({0,0,0},{"","",""},6)')).toEqual([[3]]);
  });

  it('looks empty when nothing is scored', () => {
    expect(call('ACCOUNTSCORE', [['', null]], null, [['not scored']])).toEqual([['']]);
  });

  it.each([
    ['=ACCOUNTSCORE(5,{7,11,3})', 'step 2, column 2, is 11; give a score from 0 to 10'],
    ['=ACCOUNTSCORE(5,-1)', 'step 2 is -1;'],
    ['=ACCOUNTSCORE({1,2;3,"7"})', 'step 1, row 2, column 2, is the text "7", not a number;'],
    ['=ACCOUNTSCORE({5;"good"})', 'step 1, row 2, is the text "good";'],
    ['=ACCOUNTSCORE(TRUE)', 'step 1 is TRUE;'],
  ])('%s names what is wrong', (formula, message) => {
    const [[fault]] = calculate(formula);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: '#VALUE!', message: expect.stringContaining(message) });
  });

  it('asks for a step when none is given', () => {
    for (const list of [[], null, undefined]) {
      expect(call('ACCOUNTSCORE', ...(list ?? []))).toMatchObject([
        [{ code: '#VALUE!', message: expect.stringContaining('step is missing') }],
      ]);
    }
  });

  it('is not changed by blanks, wherever they stand', () => {
    const step = fc.array(score, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), blank, fc.nat(5), (steps, gap, at) => {
        const plain = call('ACCOUNTSCORE', ...steps.map((scores) => [scores]));
        const gapped = steps.map((scores) => [[...scores.slice(0, at), gap, ...scores.slice(at)]]);
        expect(call('ACCOUNTSCORE', ...gapped)).toEqual(plain);
        expect(call('ACCOUNTSCORE', ...gapped, [[gap, gap]])).toEqual(plain);
      }),
    );
  });

  it('scores the default five steps from their sub-metrics', () => {
    const steps = DEFAULT_STEPS.map((step, i) => [step.subMetrics.map(() => i * 2)]);
    expect(call('ACCOUNTSCORE', ...steps)).toEqual([[4]]);
  });
});
