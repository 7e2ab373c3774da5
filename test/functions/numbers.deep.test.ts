import { allFunctions } from '../../src/functions';
import { stretch } from './extremes';
import { compareLists, listReferences } from './lists';
import { compare, references } from './references';

const RUNS = 10_000;

test.each(Object.keys(references))('%s is right to the twelfth digit on 10,000 inputs', (name) => {
  expect(() => compare(name, RUNS)).not.toThrow();
});

test.each(Object.keys(listReferences))('%s is right to the twelfth digit on 10,000 ranges', (name) => {
  expect(() => compareLists(name, RUNS)).not.toThrow();
});

test.each(allFunctions().map((fn) => [fn.name, fn] as const))(
  '%s has an answer to 10,000 extreme inputs',
  (_name, fn) => {
    expect(() => stretch(fn, RUNS)).not.toThrow();
  },
);
