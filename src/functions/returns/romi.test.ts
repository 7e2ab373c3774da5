import { findFunction } from '../index';
import { calculate, call } from '../testing';

describe('ROMI', () => {
  it('gives the returns of the source’s plan', () => {
    const shown = calculate('=ROMI({898860,426000,852000,1704000},{280000,142000,400000,400000},0.5)')[0];
    expect(shown.map((ratio) => Number(ratio).toFixed(3))).toEqual(['0.605', '0.500', '0.065', '1.130']);
  });

  it('takes return as profit without a margin', () => {
    expect(calculate('=ROMI(150,100)')).toEqual(calculate('=ROMI(300,100,0.5)'));
    expect(calculate('=ROMI(150,100,)')).toEqual([[0.5]]);
    expect(call('ROMI', 150, 100, [['']])).toEqual([[0.5]]);
  });

  it('tells a margin of 100 % from none', () => {
    expect(calculate('=ROMI(150,100,100%,"revenue")')).toEqual([[0.5]]);
    expect(calculate('=ROMI({150;300},100,{1;0.5},"revenue")')).toEqual([[0.5], [0.5]]);
    expect(calculate('=ROMI(150,100,100%,"profit")')).toEqual([[0.5]]);
    for (const none of ['', '""'])
      expect(calculate(`=ROMI(150,100,${none},"revenue")`)).toMatchObject([
        [{ message: 'margin is not given, and basis says "revenue"; give the margin, such as 50\u00a0%.' }],
      ]);
  });

  it('does not take a gap in a range of margins for profit', () => {
    expect(calculate('=ROMI(300,100,{0.5,""})')).toMatchObject([
      [0.5, { code: '#VALUE!', message: expect.stringContaining('margin is blank') }],
    ]);
  });

  it('catches 50 given for 50 %', () => {
    expect(calculate('=ROMI(300,100,50)')).toMatchObject([
      [
        {
          code: '#VALUE!',
          message: 'margin is 50; give a share from 0 to 1 (50\u00a0% is 0.5); for 50\u00a0% give 50% or 0.5.',
        },
      ],
    ]);
  });

  it('warns in its help of revenue without a margin', () => {
    expect(findFunction('ROMI')?.help).toMatch(/revenue without a margin/);
  });
});
