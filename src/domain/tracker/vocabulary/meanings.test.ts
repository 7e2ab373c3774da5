import { DEFAULT_STEPS } from '../../model/model';
import { candidatesFor, vocabularyOf } from './meanings';
import { unitOf } from './units';

const vocabulary = vocabularyOf({ steps: DEFAULT_STEPS });

/** The likeliest meaning of a header: a field, or a computed column in angle brackets. */
const best = (header: string): string | undefined => {
  const [first] = candidatesFor(header, vocabulary).sort((a, b) => b.confidence - a.confidence);
  return first && (first.meaning.field ?? `<${first.meaning.computed}>`);
};

describe('what headers mean', () => {
  test.each([
    ['Account', 'name'],
    ['ACCOUNT NAME', 'name'],
    ['Customer', 'name'],
    ["Customer's name", 'name'],
    ['client_name', 'name'],
    ['CompanyName', 'name'],
    ['Sales associate', 'associate'],
    ['Owner', 'associate'],
    ['CSM', 'associate'],
    ['Account Manager', 'associate'],
    ['Rep.', 'associate'],
    ['Tier', 'type'],
    ['Type (1-4)', 'type'],
    ['Account type', 'type'],
    ['End date', 'endDate'],
    ['Renewal Date', 'endDate'],
    ['Date of renewal', 'endDate'],
    ['Contract end', 'endDate'],
    ['Expires', 'endDate'],
    ['Scored on', 'scoredOn'],
    ['Last scored', 'scoredOn'],
    ['Date scored', 'scoredOn'],
    ['Last review', 'scoredOn'],
    ['Scored', 'scoredOn'],
    ["Last year's ARR", 'lastArr'],
    ['Last year’s ARR', 'lastArr'],
    ['ARR', 'lastArr'],
    ['ARR 2025 (USD)', 'lastArr'],
    ['ΔARR', 'deltaArr'],
    ['∆ARR target', 'deltaArr'],
    ['Δ ARR', 'deltaArr'],
    ['Delta-ARR', 'deltaArr'],
    ['Growth target', 'deltaArr'],
    ['YTD', 'ytd'],
    ['Won so far', 'ytd'],
    ['ARR YTD ($k)', 'ytd'],
    ['Weekly users', 'score:launched.weekly'],
    ['weekly-users', 'score:launched.weekly'],
    ['Weekly users (0-10)', 'score:launched.weekly'],
    ['Weekly users %', 'score:launched.weekly'],
    ['Weekly users score', 'score:launched.weekly'],
    ['Account score', '<overall>'],
    ['Weekly active users', 'score:launched.weekly'],
    ['Weekyl users', 'score:launched.weekly'],
    ['Effectively Launched - Weekly users', 'score:launched.weekly'],
    ['Near daily users', 'score:launched.daily'],
    ['Nearly daily users', 'score:launched.daily'],
    ['Sponser confirms the value', 'score:recognized.sponsor'],
    ['Effectively Launched', 'score:launched'],
    ['1. Generate ROI', 'score:roi'],
    ['Generate ROI score', 'score:roi'],
    ['Overall', '<overall>'],
    ['Weakest step', '<weakest>'],
    ['Change', '<change>'],
    ['% of target', '<percent>'],
    ['Progress', '<progress>'],
  ])('%j is %s', (header, meaning) => {
    expect(best(header)).toBe(meaning);
  });

  test.each([
    '',
    '#',
    'Notes',
    'Start date',
    'Account ID',
    'Account number',
    'Phone',
    'Region',
    'Contact',
    'NPS',
    'x'.repeat(500),
    '2026',
  ])('%j means none of them', (header) => {
    expect(best(header)).toBeUndefined();
  });

  test('every own name of the model is sure, with or without its step', () => {
    for (const step of DEFAULT_STEPS) {
      for (const sub of step.subMetrics) {
        for (const header of [
          sub.name,
          sub.name.toUpperCase(),
          `${step.name}: ${sub.name}`,
          `${step.name}/${sub.name}`,
        ]) {
          const [first, ...others] = candidatesFor(header, vocabulary).filter(({ confidence }) => confidence === 1);
          expect(first?.meaning.field).toBe(`score:${sub.id}`);
          expect(others).toEqual([]);
        }
      }
    }
  });
});

test.each([
  ['ARR ($k)', 1000],
  ['ARR k$', 1000],
  ['ARR (kEUR)', 1000],
  ['ARR, thousands', 1000],
  ['ARR ($000)', 1000],
  ["ARR ('000s)", 1000],
  ['ARR in millions', 1_000_000],
  ['ARR (M€)', 1_000_000],
  ['ARR $m', 1_000_000],
  ['ARR', 1],
  ['Last year ARR (USD)', 1],
  ['Market ARR', 1],
  ['ARR 2000', 1],
])('amounts under %j count %d', (header, unit) => {
  expect(unitOf(header)).toBe(unit);
});
