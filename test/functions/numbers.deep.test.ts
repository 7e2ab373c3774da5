import { functions } from '../../src/functions';
import { compare, references, stretch } from './references';

const RUNS = 10_000;

const compared = Object.keys(references).filter((name) => references[name].draws.length > 0);

test.each(compared)('%s is right to the twelfth digit on 10,000 inputs', (name) => {
  expect(() => compare(name, RUNS)).not.toThrow();
});

test.each(functions.map((fn) => [fn.name, fn] as const))('%s has an answer to 10,000 extreme inputs', (_name, fn) => {
  expect(() => stretch(fn, RUNS)).not.toThrow();
});
