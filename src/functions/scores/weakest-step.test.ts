import { DEFAULT_STEPS } from '../../domain/model/model';
import { calculate, call } from '../testing';

describe('WEAKESTSTEP', () => {
  it.each(DEFAULT_STEPS.map((step, i) => [step.name, i] as const))('names %s when it is lowest', (name, lowest) => {
    const scores = DEFAULT_STEPS.map((_step, i) => (i === lowest ? 1 : 5));
    expect(call('WEAKESTSTEP', [scores])).toEqual([[name]]);
  });

  it('names the first of equals, and 0 is the lowest score', () => {
    expect(calculate('=WEAKESTSTEP({5,3,3,9,"n/a"})')).toEqual([['Generate ROI']]);
    expect(calculate('=WEAKESTSTEP({5,3,0,0,1})')).toEqual([['ROI Recognized']]);
  });

  it('looks empty when nothing is scored', () => {
    expect(calculate('=WEAKESTSTEP({"","-","","",""})')).toEqual([['']]);
  });

  it('takes names of any orientation, and numbers as names', () => {
    expect(calculate('=WEAKESTSTEP({4,2,6},{"a";"b";"c"})')).toEqual([['b']]);
    expect(calculate('=WEAKESTSTEP({4,2},{2025,2026})')).toEqual([['2026']]);
  });

  it.each([
    ['=WEAKESTSTEP({4,2,6})', 'names is missing; give one name for each of the 3 step scores'],
    ['=WEAKESTSTEP({4,2,6},{"a","b"})', 'names is a list of 2; give one name for each of the 3 step scores', '#N/A'],
    ['=WEAKESTSTEP({4,2},{"a",""})', 'names, column 2, is blank; give text'],
    ['=WEAKESTSTEP({4,12},{"a","b"})', 'step_scores, column 2, is 12; give a score from 0 to 10'],
  ])('%s names what is wrong', (formula, message, code = '#VALUE!') => {
    expect(calculate(formula)).toMatchObject([[{ code, message: expect.stringContaining(message) }]]);
  });
});
