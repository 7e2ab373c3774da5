import { COMMANDS } from '../../src/commands/names';
import { SHORTCUTS } from './declare';
import { checkIcons } from './icons';
import { ORDER } from './order';
import { checkResources } from './resources';
import { allBelow, childrenOf, descend, parseXml, placeOf, textOf, typeOf } from './xml';

/**
 * Everything about a manifest that would make Excel refuse it, hide the add-in or break a command, one sentence each.
 * Covers what the published schemas leave open: resources that name nothing, addresses that are not https, pictures of
 * another size, commands without code, and the rules of a shared runtime.
 *
 * @param xml text of the manifest
 * @param root folder in which the addresses' paths are looked up, e.g. `assets/icon-16.png`
 * @returns empty when all is well
 */
export function checkManifest(xml: string, root: string): string[] {
  let app: Element;
  try {
    app = parseXml(xml);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [
    ...checkBase(app),
    ...checkOrder(app),
    ...checkResources(app),
    ...checkIcons(app, root),
    ...checkControlIds(app),
    ...checkCommands(app),
    ...checkSharedRuntime(app),
  ];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checkBase(app: Element): string[] {
  const problems: string[] = [];
  if (app.localName !== 'OfficeApp') problems.push(`The root is ${app.localName}; it must be OfficeApp.`);
  if (!GUID.test(textOf(descend(app, 'Id')))) problems.push('Id must be a GUID in lower case.');
  const version = textOf(descend(app, 'Version'));
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version))
    problems.push(`Version "${version}" must have four numbers, as 1.0.0.0.`);
  if (textOf(descend(app, 'Permissions')) !== 'ReadWriteDocument') {
    problems.push('Permissions must be ReadWriteDocument: the Excel API is closed without it.');
  }
  for (const name of ['DisplayName', 'Description', 'SupportUrl', 'IconUrl', 'HighResolutionIconUrl']) {
    if (!descend(app, name)?.getAttribute('DefaultValue')) problems.push(`${name} lacks its DefaultValue.`);
  }
  const sets = allBelow(app, 'Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
  if (sets.join() !== 'SharedRuntime 1.1') {
    problems.push(
      `Requirements ask for ${sets.join(', ') || 'nothing'}. Ask for SharedRuntime 1.1 only: each further set hides the ` +
        'whole add-in where it is missing, and can be tested while running instead.',
    );
  }
  return problems;
}

function checkOrder(app: Element): string[] {
  const problems: string[] = [];
  for (const parent of [app, ...app.getElementsByTagName('*')]) {
    const order = ORDER[parent.localName];
    if (!order) continue;
    let reached = 0;
    for (const child of parent.children) {
      const place = order.indexOf(child.localName);
      if (place < 0) problems.push(`${placeOf(parent)} may not hold ${child.localName}.`);
      else if (place < reached) {
        problems.push(`${placeOf(parent)}: ${child.localName} must come before ${order[reached]}.`);
      } else reached = place;
    }
  }
  return problems;
}

function checkControlIds(app: Element): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const name of ['Group', 'Control', 'Item']) {
    for (const element of allBelow(app, name)) {
      const id = element.getAttribute('id') ?? '';
      if (id === '' || id.length > 125)
        problems.push(`A ${name} has the id "${id}": it must have 1 to 125 characters.`);
      if (seen.has(id)) problems.push(`The id ${id} is used twice.`);
      seen.add(id);
    }
  }
  return problems;
}

function checkCommands(app: Element): string[] {
  const used = allBelow(app, 'FunctionName').map(textOf);
  const known: readonly string[] = COMMANDS;
  return [
    ...used.filter((name) => !known.includes(name)).map((name) => `No code is registered for the command ${name}.`),
    ...known
      .filter((name) => !used.includes(name) && !SHORTCUTS.some(({ command }) => command === name))
      .map((name) => `The command ${name} is on no button and in no menu.`),
  ];
}

/** All of a shared runtime's addresses must be the same resource, or Excel starts a second runtime or none. */
function checkSharedRuntime(app: Element): string[] {
  const problems: string[] = [];
  const panes = allBelow(app, 'Action').filter((action) => typeOf(action) === 'ShowTaskpane');
  if (panes.length !== 1) {
    problems.push(`${panes.length} buttons open the pane; with exactly one, Excel opens it after the installation.`);
  }
  if (allBelow(app, 'TaskpaneId').length > 0) problems.push('TaskpaneId may not be used with a shared runtime.');
  const runtime = allBelow(app, 'Runtime')[0];
  if (!runtime) return [...problems, 'Runtimes > Runtime is missing: functions and pane would not share their state.'];
  if (runtime.getAttribute('lifetime') !== 'long') problems.push('The Runtime must have lifetime="long".');
  const users = [
    ...allBelow(app, 'Page').flatMap((page) => childrenOf(page, 'SourceLocation')),
    ...allBelow(app, 'FunctionFile'),
    ...panes.flatMap((action) => childrenOf(action, 'SourceLocation')),
  ];
  for (const user of users) {
    if (user.getAttribute('resid') !== runtime.getAttribute('resid')) {
      problems.push(`${placeOf(user)} must have the resid of the Runtime, ${runtime.getAttribute('resid')}.`);
    }
  }
  return problems;
}
