/** Every template of the registry: whichever request of a command fails, it is complete or as it was, and says which. */
import { TEMPLATES } from '../../src/templates/registry';
import type { Command, Desk } from './commands';
import { ALL, walk } from './walk';

const build =
  (id: string) =>
  async ({ actions, session }: Desk): Promise<void> => {
    await actions.buildTemplate(id);
    await session.settled();
  };

const commandsOf = (id: string): Command[] => [
  { name: 'build', onReport: false, addsAnew: true, run: build(id) },
  { name: 'clear the example', onReport: false, prepare: build(id), run: ({ actions }) => actions.clearExample(id) },
  {
    name: 'restore the example',
    onReport: false,
    prepare: async (desk) => {
      await build(id)(desk);
      await desk.actions.clearExample(id);
    },
    run: ({ actions }) => actions.restoreExample(id),
  },
  {
    name: 'undo of restoring the example',
    onReport: false,
    prepare: async (desk) => {
      await build(id)(desk);
      await desk.actions.clearExample(id);
    },
    first: ({ actions }) => actions.restoreExample(id),
    run: ({ actions }) => actions.restoreLast(),
  },
  {
    name: 'copy to send out',
    onReport: false,
    addsAnew: true,
    prepare: build(id),
    run: ({ actions }) => actions.copyTemplate(id),
  },
];

describe.each(TEMPLATES.map(({ id }) => id))('%s', (id) => {
  test.each(commandsOf(id).map((command) => [command.name, command] as const))('%s', async (_, command) => {
    expect(await walk(command, ALL)).toBeGreaterThan(0);
  });
});
