/**
 * Entry of the shared runtime: gives Excel the code of every AMPR function and of every ribbon command.
 * It is part of the pane's page, and runs whenever Excel needs a function or a command, with or without the pane open.
 */
import { associateAll } from '../functions';
import { handlers } from './handlers';
import { COMMANDS } from './names';

void Office.onReady(() => {
  associateAll();
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void handlers[name](event));
  }
});
