/** Every template of the registry: whichever request of a command fails, it is complete or as it was, and says which. */
import { TEMPLATES } from '../../src/templates/registry';
import { commandsOf } from './template-commands';
import { ALL, walk } from './walk';

describe.each(TEMPLATES.map(({ id }) => id))('%s', (id) => {
  test.each(commandsOf(id).map((command) => [command.name, command] as const))('%s', async (_, command) => {
    expect(await walk(command, ALL)).toBeGreaterThan(0);
  });
});
