/** Every walk over every template of the registry; registry.test.ts takes a sample of them. */
import { TEMPLATES } from '../../src/templates/registry';
import { WALKS } from './walks';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(Object.entries(WALKS))('%s', (__, walk) => walk(template));
});
