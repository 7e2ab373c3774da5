import fc from 'fast-check';
import { VALUE_STATUS } from './ledger-words';
import { valueStatus } from './lifetime';

const { above, onTrack, below } = VALUE_STATUS;

describe('the word for an attainment', () => {
  it.each([
    [0.89, 0.1, below],
    [0.9, 0.1, below],
    [0.9000000001, 0.1, below],
    [0.91, 0.1, onTrack],
    [1.1, 0.1, above],
    [1.09, 0.1, onTrack],
    [1, 0, onTrack],
    [1.0000000001, 0, onTrack],
    [1.01, 0, above],
    [1.3, 0.1 + 0.2, above],
    [0.7, 0.1 + 0.2, below],
  ])('of %p with a tolerance of %p is %s', (attainment, tolerance, word) => {
    expect(valueStatus(attainment, tolerance)).toBe(word);
  });

  it('goes by nine decimals, whatever is decided without rounding', () => {
    const near = fc.record({
      tolerance: fc.oneof(fc.constantFrom(0, 0.05, 0.1), fc.double({ min: 0, max: 1, noNaN: true })),
      sign: fc.constantFrom(1, -1),
      off: fc.oneof(
        fc.constant(0),
        fc.double({ min: -3e-8, max: 3e-8, noNaN: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    });
    fc.assert(
      fc.property(near, ({ tolerance, sign, off }) => {
        const attainment = 1 + sign * tolerance + off;
        const rounded = Math.round((attainment - 1) * 1e9) / 1e9;
        const band = Math.round(tolerance * 1e9) / 1e9;
        const word = Math.abs(rounded) < band || rounded === 0 ? onTrack : rounded > 0 ? above : below;
        expect(valueStatus(attainment, tolerance)).toBe(word);
      }),
      { numRuns: 2000 },
    );
  });
});
