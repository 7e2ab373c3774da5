/**
 * Entry of the shared runtime: gives Excel the code of every AMPR function and of every command.
 * It is part of the pane's page, and runs whenever Excel needs a function or a command, with or without the pane open.
 * Cells wait for it, so what only a command needs is loaded with the first command.
 */
import { associateAll } from '../functions/calling';
import { ask } from './asked';
import { SHOWING_COMMANDS, type ShowingCommand, WRITING_COMMANDS, type WritingCommand } from './names';
import { tell } from './outcome';

/** Commands of the ribbon and of menus come with an event that has to hear the end; those of the keyboard with none. */
type Event = Office.AddinCommands.Event | undefined;

const UNLOADED =
  'The command could not be loaded, so nothing was written. Check your internet connection, then try again.';

async function write(name: WritingCommand, event: Event): Promise<void> {
  const loaded = await import(/* webpackChunkName: 'commands' */ './handlers').catch(() => undefined);
  if (loaded) return loaded.handlers[name](event);
  tell({ ok: false, message: UNLOADED, notes: [] });
  event?.completed();
}

/** Leads to what is to be added; where Excel does not let an add-in open the panel, it is added at once. */
async function preview(event: Event): Promise<void> {
  const shown = await Office.addin.showAsTaskpane().then(
    () => true,
    () => false,
  );
  if (!shown) return write('findGaps', event);
  ask('findGaps');
  event?.completed();
}

/** Says what to show, and opens the panel; where Excel does not let an add-in open it, a person does. */
async function show(name: ShowingCommand, event: Event): Promise<void> {
  ask(name);
  await Office.addin.showAsTaskpane().catch(() => undefined);
  event?.completed();
}

// Excel may call a function as soon as the script is there, and does not wait for Office to be ready.
associateAll();

void Office.onReady(() => {
  for (const name of WRITING_COMMANDS) {
    const run = name === 'findGaps' ? preview : (event: Event): Promise<void> => write(name, event);
    Office.actions.associate(name, (event: Event) => void run(event));
  }
  for (const name of SHOWING_COMMANDS) Office.actions.associate(name, (event: Event) => void show(name, event));
});

// For who opens the page without its pane.
export { lastOutcome } from './outcome';
