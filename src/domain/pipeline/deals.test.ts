import fc from 'fast-check';
import { actionOf, type Deal, dealsOf, isPlanned } from './deals';

const TODAY = 46_203;
const deal = (more: Partial<Deal> = {}): Deal => ({
  deal: 'Platform',
  account: 'Northwind',
  stage: 'Scoped',
  outcome: 'Open',
  value: 100_000,
  weighted: 25_000,
  owner: 'Dana',
  close: TODAY + 60,
  slippedBy: null,
  next: 'Agree the scope',
  verified: TODAY - 10,
  drifts: false,
  ...more,
});

test('an account has its own deals: open ones by their day, then those put off; others are counted', () => {
  const all = [
    deal({ deal: 'late', close: TODAY + 90 }),
    deal({ deal: 'no day', close: null, weighted: null }),
    deal({ deal: 'other', account: 'Contoso' }),
    deal({ deal: 'put off', outcome: 'Slipped', weighted: null }),
    deal({ deal: 'soon', account: ' northwind ', close: TODAY + 1, value: 'a lot' }),
    deal({ deal: 'won', outcome: 'won', weighted: null }),
    deal({ deal: 'lost', outcome: 'Lost', weighted: null }),
  ];
  const { deals, ...figures } = dealsOf(all, 'Northwind');
  expect(deals.map((one) => one.deal)).toEqual(['soon', 'late', 'no day', 'put off']);
  expect(figures).toEqual({ open: 3, won: 1, lost: 1, value: 200_000, weighted: 50_000 });
  expect(dealsOf(all, ' ').deals).toEqual([]);
  expect(dealsOf([deal({ account: '' })], '').deals).toEqual([]);
});

test('an action for a next step says deal and step, closes no gap, and is due before the deal is to be won', () => {
  expect(actionOf(deal(), TODAY + 0.5)).toMatchObject({
    account: 'Northwind',
    step: '',
    subMetric: '',
    action: 'Platform: Agree the scope',
    owner: 'Dana',
    status: 'open',
    opened: TODAY,
    due: TODAY + 14,
  });
  expect(actionOf(deal({ close: TODAY + 3.5 }), TODAY).due).toBe(TODAY + 3);
  expect(actionOf(deal({ close: TODAY - 3 }), TODAY).due).toBe(TODAY + 14);
  expect(actionOf(deal({ close: 'in spring', deal: '' }), TODAY)).toMatchObject({
    action: 'Agree the scope',
    due: TODAY + 14,
  });
});

test('a step is planned once its action is, as long as that is open', () => {
  const text = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(text, text, text, (name, account, next) => {
      const step = deal({ deal: name, account, next });
      const action = actionOf(step, TODAY);
      expect(isPlanned(step, [action])).toBe(true);
      expect(isPlanned(step, [{ ...action, status: 'done' }])).toBe(false);
      expect(isPlanned(step, [{ ...action, account: `${account}2` }])).toBe(false);
      expect(isPlanned({ ...step, next: `${next}2` }, [action])).toBe(false);
    }),
  );
});
