import { allFunctions } from '../../src/functions';
import { insertFromForm } from './function-forms';
import { openNew, page, panel } from './opened';

beforeAll(async () => {
  page.setDefaultTimeout(10_000);
  await openNew();
});

test.each(allFunctions().map((fn) => [fn.name, fn] as const))('%s goes into a cell from its form', async (_, fn) => {
  const { done, expected } = await insertFromForm(page, panel, fn);
  expect(done).toEqual(expected);
});
