import { templateOf } from '../../src/templates/registry';
import type { Command, Desk } from './commands';

const build =
  (id: string) =>
  async ({ actions, session }: Desk): Promise<void> => {
    await actions.buildTemplate(id);
    await session.settled();
  };

/** A title that is gone and a rule that is gone, on each of its sheets: a refresh has cells and rules to see to. */
async function disturb({ book, session }: Desk, id: string): Promise<void> {
  for (const { name } of templateOf(id).sheets) {
    const sheet = book.sheet(name)!;
    sheet.ensure(0, 0).value = null;
    sheet.changed({ top: 0, left: 0, bottom: 0, right: 0 });
    sheet.conditionalFormats.splice(0, 1);
  }
  session.app.calculation.update();
  await session.settled();
}

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
    name: 'refresh',
    onReport: false,
    prepare: async (desk) => {
      await build(id)(desk);
      await disturb(desk, id);
    },
    run: ({ actions }) => actions.refreshTemplate(id),
  },
  {
    name: 'switch to add-in functions',
    onReport: false,
    prepare: build(id),
    run: ({ actions }) => actions.switchTemplate(id, 'addin'),
  },
  {
    name: 'copy to send out',
    onReport: false,
    addsAnew: true,
    prepare: build(id),
    run: ({ actions }) => actions.copyTemplate(id),
  },
];
