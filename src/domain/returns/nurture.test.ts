import fc from 'fast-check';
import { nurtureForecast, nurtureGain, nurtureNewLeads, reactivateLeads, reactivationRevenue } from './nurture';

describe('nurturing new leads', () => {
  it('gives the figures of the source', () => {
    expect(nurtureNewLeads({ leads: 500, conversion: 0.1, asp: 100 })).toEqual({
      conversion: 0.125,
      customers: 62.5,
      current: 5000,
      nurtured: 8750,
      monthlyGain: 3750,
      gain: 45000,
      increase: 0.75,
    });
  });

  it('caps the conversion at 100 %', () => {
    const given = { leads: 10, asp: 100, conversionLift: 0.25, aspLift: 0, months: 1 };
    expect(nurtureNewLeads({ ...given, conversion: 0.8 })).toMatchObject({ conversion: 1, customers: 10, gain: 200 });
    expect(nurtureNewLeads({ ...given, conversion: 0.9 })).toMatchObject({ conversion: 1, customers: 10, gain: 100 });
  });

  it('has no rate of increase where today brings nothing', () => {
    expect(nurtureNewLeads({ leads: 0, conversion: 0.1, asp: 100 })).toMatchObject({ gain: 0, increase: null });
  });

  it('may lose, when a lift is negative', () => {
    expect(nurtureNewLeads({ leads: 500, conversion: 0.1, asp: 100, conversionLift: -0.5, aspLift: 0 }).gain).toBe(
      -30000,
    );
  });

  it('never has more customers than leads', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true }).filter((one) => one === 0 || one > 1e-300);
    fc.assert(
      fc.property(
        fc.nat(),
        share,
        fc.double({ min: -1, max: 10, noNaN: true }),
        (leads, conversion, conversionLift) => {
          const result = nurtureNewLeads({ leads, conversion, asp: 1, conversionLift });
          expect(result.conversion).toBeLessThanOrEqual(1);
          expect(result.customers).toBeLessThanOrEqual(leads);
        },
      ),
    );
  });

  it.each([
    [{ leads: -1 }, 'new leads is -1'],
    [{ conversion: 10 }, 'conversion is 10; give a share from 0 to 1'],
    [{ asp: -1 }, 'asp is -1'],
    [{ conversionLift: 25 }, 'conversion lift is 25; give a change from -1 to 10 (25\u00a0% more is 0.25)'],
    [{ aspLift: -2 }, 'asp lift is -2'],
    [{ months: -1 }, 'months is -1'],
  ])('refuses %j', (wrong, message) => {
    expect(() => nurtureNewLeads({ leads: 500, conversion: 0.1, asp: 100, ...wrong })).toThrow(message);
  });
});

describe('reactivating old contacts', () => {
  it('gives the figures of the source', () => {
    expect(reactivateLeads({ contacts: 50_000, conversion: 0.1, asp: 100 })).toEqual({
      leads: 1000,
      conversion: 0.3,
      customers: 300,
      revenue: 42_000,
    });
  });

  it('caps the multiplied conversion at 100 %', () => {
    const given = { contacts: 1000, asp: 10, reactivationRate: 0.1, multiple: 3, aspLift: 0 };
    expect(reactivateLeads({ ...given, conversion: 0.4 })).toMatchObject({
      conversion: 1,
      customers: 100,
      revenue: 1000,
    });
  });

  it.each([
    [{ contacts: -1 }, 'contacts is -1'],
    [{ conversion: 1.1 }, 'conversion is 1.1'],
    [{ reactivationRate: 2 }, 'reactivation rate is 2; give a share from 0 to 1'],
    [{ multiple: -3 }, 'multiple is -3'],
    [{ aspLift: 40 }, 'asp lift is 40'],
  ])('refuses %j', (wrong, message) => {
    expect(() => reactivateLeads({ contacts: 50_000, conversion: 0.1, asp: 100, ...wrong })).toThrow(message);
  });
});

it('adds up to the yearly total of the source', () => {
  const gained = nurtureNewLeads({ leads: 500, conversion: 0.1, asp: 100 }).gain;
  expect(gained + reactivateLeads({ contacts: 50_000, conversion: 0.1, asp: 100 }).revenue).toBe(87_000);
});

it('adds up both streams to the last digit where one is a loss', () => {
  const { total } = nurtureForecast({
    leads: 268943,
    contacts: 964808,
    conversion: 0.7336,
    asp: 305077.55,
    conversionLift: 0.077,
    aspLift: -0.254,
    reactivationRate: 0.6466,
    multiple: 9.5,
  });
  expect(total).toBe(7808401.127968257);
});

describe('the single figures', () => {
  /** So many places, as people type rates and amounts, and a few numbers that nobody types. */
  const typed = (most: number, places: readonly number[]) =>
    fc.oneof(
      {
        weight: 9,
        // Not a double: most of these are next to 0.
        arbitrary: fc
          .constantFrom(...places)
          .chain((k) => fc.integer({ min: 0, max: most * 10 ** k }).map((n) => n / 10 ** k)),
      },
      { weight: 1, arbitrary: fc.double({ min: 1e-9, max: most, noNaN: true }) },
    );
  const share = typed(1, [1, 2, 3, 4]);
  const lift = fc.oneof(
    typed(3, [0, 1, 2, 3]),
    typed(1, [1, 2, 3]).map((x) => -x),
  );

  it('are those of the whole results to the last digit, whichever way they go', () => {
    fc.assert(
      fc.property(
        typed(2000, [0]),
        share,
        typed(900, [0, 2]),
        lift,
        lift,
        typed(36, [0, 1]),
        (leads, conversion, asp, conversionLift, aspLift, months) => {
          const { gain } = nurtureNewLeads({ leads, conversion, asp, conversionLift, aspLift, months });
          expect(nurtureGain(leads, conversion, asp, conversionLift, aspLift, months) + 0).toBe(gain + 0);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        typed(9e4, [0]),
        share,
        typed(900, [0, 2]),
        share,
        typed(20, [0, 1, 2]),
        lift,
        (contacts, conversion, asp, reactivationRate, multiple, aspLift) => {
          const { revenue } = reactivateLeads({ contacts, conversion, asp, reactivationRate, multiple, aspLift });
          expect(reactivationRevenue(contacts, conversion, asp, reactivationRate, multiple, aspLift) + 0).toBe(
            revenue + 0,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
