/**
 * Entry of the shared runtime: gives Excel the code of every AMPR function and of every ribbon command.
 * It is part of the pane's page, and runs whenever Excel needs a function or a command, with or without the pane open.
 * Cells wait for it, so what only a command needs is loaded with the first command.
 */
import { associateAll } from '../functions';
import { COMMANDS, type CommandName } from './names';
import { tell } from './outcome';

const UNLOADED =
  'The command could not be loaded, so nothing was written. Check your internet connection, then try again.';

async function command(name: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  const loaded = await import(/* webpackChunkName: 'commands' */ './handlers').catch(() => undefined);
  if (loaded) return loaded.handlers[name](event);
  tell({ ok: false, message: UNLOADED, notes: [] });
  event.completed();
}

void Office.onReady(() => {
  associateAll();
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command(name, event));
  }
});
