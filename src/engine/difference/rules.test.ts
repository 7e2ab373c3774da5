import { area } from '../../sheets/address';
import type { Rule } from '../../sheets/plan';
import { inOrder, sheetPlan, standing } from '../testing/sheet';
import { ownRules, possiblyOwn, relativeFormula, remembered, ruleChange, sameAreas, signature } from './rules';

const custom = (formula: string, color = '#000000'): Rule => ({ type: 'custom', formula, format: { color } });
const scale = (at: number, color: string): Rule => ({
  type: 'colorScale',
  stops: [
    { at, color },
    { at: 5, color: '#FFFFFF' },
    { at: 10, color: '#0000FF' },
  ],
});

test.each<[string, Rule, Rule, boolean]>([
  ['spaces and case do not count', custom('=AND(a1 > 0, b1)'), custom('=and(A1>0,B1)'), true],
  ['texts do', custom('=A1="Done"'), custom('=A1="done"'), false],
  ['how it looks does not', custom('=A1', '#111111'), custom('=A1', '#222222'), true],
  ['a scale goes by its stops, in any case', scale(0, '#aabbcc'), scale(0, '#AABBCC'), true],
  ['and by where they are', scale(0, '#AABBCC'), scale(1, '#AABBCC'), false],
  [
    'a bar by its ends',
    { type: 'dataBar', min: 0, max: 1, color: '#111111' },
    { type: 'dataBar', min: 0, max: 1, color: '#222222' },
    true,
  ],
])('what a rule says: %s', (_, one, other, same) => {
  expect(signature(one) === signature(other)).toBe(same);
});

test('what is remembered tells a new look from the old one', () => {
  const plan = (rule: Rule) => remembered({ id: 'x', areas: [area(0, 0)], rule });
  expect(plan(custom('=A1', '#111111'))).not.toBe(plan(custom('=A1', '#222222')));
  expect(plan(custom('=A1')).split('.')[0]).toBe(signature(custom('=A1')));
});

test.each([
  ['=C7>0', 'B7', '=[0,1]>0'],
  ['=AND(B7<>"C7",$D7=E$1)', 'B7', '=AND([0,0]<>"C7",$D7=E$1)'],
  ['=LOG10(B7)>A5', 'B7', '=LOG10([0,0])>[-2,-1]'],
  ['=#REF!>0', 'B7', undefined],
])('the cells of %s, counted from %s', (formula, _, relative) => {
  expect(relativeFormula(formula, { row: 6, col: 1 })).toBe(relative);
});

test('areas are the same in any order, and not where one is missing', () => {
  expect(sameAreas([area(0, 0), area(1, 1, 2, 2)], [area(1, 1, 2, 2), area(0, 0)])).toBe(true);
  expect(sameAreas([area(0, 0)], [area(0, 0), area(0, 0)])).toBe(false);
  expect(sameAreas([area(0, 0, 1, 0)], [area(0, 0)])).toBe(false);
});

describe('rules that rows of somebody else moved', () => {
  const limited = (limit: number, top: number) =>
    sheetPlan({
      rules: [
        {
          id: 'low',
          areas: [area(top, 2, top + 5, 2)],
          rule: custom(`=AND(ISNUMBER(C${top + 1}),C${top + 1}<${limit})`),
        },
      ],
    });
  const found = (plan: ReturnType<typeof limited>, areas: ReturnType<typeof area>[], formula: string) => {
    const state = standing(plan);
    const rules = [{ id: 'theirs', signature: signature(custom(formula)), formula }];
    return { state: { ...state, rules }, details: inOrder(plan, { ruleAreas: new Map([['theirs', areas]]) }) };
  };

  test('are still ours where their limit is another by now', () => {
    const { state, details } = found(limited(5, 4), [area(6, 2, 11, 2)], '=AND(ISNUMBER(C7),C7<5)');
    const now = limited(4, 6);
    expect(possiblyOwn(now, state).map(({ id }) => id)).toEqual(['theirs']);
    expect(ownRules(now, state, details).map(({ id }) => id)).toEqual(['theirs']);
  });

  test.each([
    ['another limit', [area(6, 2, 11, 2)], '=AND(ISNUMBER(C7),C7<3)'],
    ['other columns', [area(6, 8, 11, 8)], '=AND(ISNUMBER(I7),I7<5)'],
  ])('and one with %s is not', (_, areas, formula) => {
    const { state, details } = found(limited(5, 4), areas, formula);
    expect(ownRules(limited(4, 6), state, details)).toEqual([]);
  });

  test('where all stand as they did, only ours are asked where', () => {
    const plan = limited(5, 4);
    const state = standing(plan);
    const other = { id: 'theirs', signature: 'x', formula: '=C5>1' };
    expect(possiblyOwn(plan, { ...state, rules: [...state.rules, other] })).toEqual(state.rules);
  });
});

test('a rule of several areas is known again in whatever order Excel gives them', () => {
  const [left, right] = [area(5, 2, 9, 2), area(5, 6, 9, 6)];
  const low = (limit: number) =>
    sheetPlan({ rules: [{ id: 'low', areas: [left, right], rule: custom(`=C6<${limit}`) }] });
  const state = standing(low(4));
  // Moved two rows down by somebody else, so that it says something else than what is remembered.
  const [movedLeft, movedRight] = [area(7, 2, 11, 2), area(7, 6, 11, 6)];
  const rules = [{ id: 'theirs', signature: signature(custom('=C8<4')), formula: '=C8<4' }];
  const found = { ...state, rules };
  for (const areas of [
    [movedLeft, movedRight],
    [movedRight, movedLeft],
  ]) {
    const details = inOrder(low(5), { ruleAreas: new Map([['theirs', areas]]) });
    expect(ownRules(low(5), found, details).map(({ id }) => id)).toEqual(['theirs']);
  }
});

test('of several rules the one that changed is made anew, in its place, and the others stay', () => {
  const rule = (id: string, formula: string) => ({
    id,
    areas: [area(5, 2, 9, 2)],
    rule: { type: 'custom', formula, format: {} } as const,
  });
  const [a, b, c] = [rule('a', '=C6<1'), rule('b', '=C6<2'), rule('c', '=C6<3')];
  const ruled = sheetPlan({ rules: [a, b, c] });
  const rules = [c, a, b].map((one) => ({
    id: `{${one.id}}`,
    signature: signature(one.rule),
    formula: one.rule.formula,
  }));
  const found = { ...standing(ruled), rules };
  const ruleAreas = new Map(rules.map(({ id }) => [id, [area(5, 2, 9, 2)]]));
  const changed = ruleChange(sheetPlan({ rules: [a, { ...b, rule: { ...b.rule, formula: '=C6<5' } }, c] }), found, {
    ...inOrder(ruled),
    ruleAreas,
  });
  expect(changed.drop.map(({ id }) => id)).toEqual(['{b}']);
  expect(changed.add.map(({ id, place }) => [id, place])).toEqual([['b', 1]]);
  expect(changed.keep).toEqual([
    { id: '{a}', place: 0 },
    { id: '{c}', place: 2 },
  ]);
});
