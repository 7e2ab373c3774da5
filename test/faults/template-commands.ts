import type { Command, Desk } from './commands';

const build =
  (id: string) =>
  async ({ actions, session }: Desk): Promise<void> => {
    await actions.buildTemplate(id);
    await session.settled();
  };

/** What a person does with a template. */
export const commandsOf = (id: string): Command[] => [
  { name: 'build', onReport: false, addsAnew: true, run: ({ actions }) => actions.buildTemplate(id) },
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

/** Puts add-in functions in place of a template's formulas; for one that has some. */
export const switching = (id: string): Command => ({
  name: 'switch to add-in functions',
  onReport: false,
  prepare: build(id),
  run: ({ actions }) => actions.switchTemplate(id, 'addin'),
});
