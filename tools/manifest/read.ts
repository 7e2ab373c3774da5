import { allBelow, childrenOf, descend, parseXml, textOf, typeOf } from './xml';

export interface Icon {
  /** Width and height in pixels. */
  readonly size: number;
  readonly url: string;
}

export interface Supertip {
  readonly title: string;
  readonly description: string;
}

export type Action =
  | { readonly kind: 'showTaskpane'; readonly url: string }
  | { readonly kind: 'executeFunction'; readonly functionName: string };

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly supertip: Supertip;
  /** Empty where the item has no picture. */
  readonly icons: readonly Icon[];
  readonly action: Action;
}

export type Control =
  | ({ readonly kind: 'button' } & MenuItem)
  | ({ readonly kind: 'menu'; readonly items: readonly MenuItem[] } & Omit<MenuItem, 'action'>);

export interface RibbonGroup {
  /** Tab of Excel's ribbon, e.g. `TabHome`. */
  readonly tab: string;
  readonly id: string;
  readonly label: string;
  readonly icons: readonly Icon[];
  readonly controls: readonly Control[];
}

/** What Excel learns about the add-in from its manifest, with every resource already looked up. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly provider: string;
  readonly supportUrl: string;
  /** Of the add-in itself, in lists of add-ins: of 32 pixels, and of 64 for fine screens. */
  readonly pictures: readonly [usual: string, fine: string];
  /** What is said once it is installed. */
  readonly start: { readonly title: string; readonly description: string; readonly learnMoreUrl: string };
  /** The page of the pane, as Excel starts from it where it shows no commands. */
  readonly sourceLocation: string;
  readonly permissions: string;
  readonly requirements: readonly { readonly name: string; readonly minVersion: string }[];
  /** Page of the shared runtime. */
  readonly runtimeUrl: string;
  readonly functions: {
    readonly script: string;
    readonly page: string;
    readonly metadata: string;
    readonly namespace: string;
  };
  readonly groups: readonly RibbonGroup[];
  /** What the menu of a cell offers, under the right mouse button. */
  readonly cellMenu: readonly Control[];
  /** Address of the keyboard shortcuts; '' where there are none. */
  readonly shortcutsUrl: string;
}

/** The texts of `Resources` by their id. */
type Resources = ReadonlyMap<string, string>;

/**
 * Reads an add-in's XML manifest: the texts of its default language, the custom functions' addresses and the ribbon.
 *
 * @throws Error naming what is missing, or the resource id that names nothing
 */
export function readManifest(xml: string): Manifest {
  const root = parseXml(xml);
  const host = need(descend(root, 'VersionOverrides', 'Hosts', 'Host'), 'VersionOverrides > Hosts > Host');
  const resources = readResources(root);
  const points = allBelow(host, 'ExtensionPoint');
  const functions = need(
    points.find((point) => typeOf(point) === 'CustomFunctions'),
    'ExtensionPoint of type CustomFunctions',
  );
  return {
    id: textOf(need(descend(root, 'Id'), 'Id')),
    version: textOf(need(descend(root, 'Version'), 'Version')),
    displayName: settingOf(root, 'DisplayName'),
    description: settingOf(root, 'Description'),
    provider: textOf(need(descend(root, 'ProviderName'), 'ProviderName')),
    supportUrl: settingOf(root, 'SupportUrl'),
    pictures: [settingOf(root, 'IconUrl'), settingOf(root, 'HighResolutionIconUrl')],
    start: readStart(resources, host),
    sourceLocation: settingOf(root, 'DefaultSettings', 'SourceLocation'),
    permissions: textOf(descend(root, 'Permissions')),
    requirements: allBelow(need(descend(root, 'Requirements'), 'Requirements'), 'Set').map((set) => ({
      name: attribute(set, 'Name'),
      minVersion: set.getAttribute('MinVersion') ?? '1.1',
    })),
    runtimeUrl: look(resources, need(descend(host, 'Runtimes', 'Runtime'), 'Runtimes > Runtime')),
    functions: {
      script: look(resources, need(descend(functions, 'Script', 'SourceLocation'), 'Script > SourceLocation')),
      page: look(resources, need(descend(functions, 'Page', 'SourceLocation'), 'Page > SourceLocation')),
      metadata: look(resources, need(descend(functions, 'Metadata', 'SourceLocation'), 'Metadata > SourceLocation')),
      namespace: look(resources, need(descend(functions, 'Namespace'), 'Namespace')),
    },
    groups: points
      .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
      .flatMap((point) => childrenOf(point, 'OfficeTab'))
      .flatMap((tab) => childrenOf(tab, 'Group').map((group) => readGroup(resources, attribute(tab, 'id'), group))),
    cellMenu: points
      .filter((point) => typeOf(point) === 'ContextMenu')
      .flatMap((point) => childrenOf(point, 'OfficeMenu'))
      .filter((menu) => attribute(menu, 'id') === 'ContextMenuCell')
      .flatMap((menu) => childrenOf(menu, 'Control').map((control) => readControl(resources, control))),
    shortcutsUrl: descend(root, 'ExtendedOverrides')?.getAttribute('Url') ?? '',
  };
}

function readStart(resources: Resources, host: Element): Manifest['start'] {
  const [start] = allBelow(host, 'GetStarted');
  const text = (name: string): string => look(resources, need(start && descend(start, name), `GetStarted > ${name}`));
  return { title: text('Title'), description: text('Description'), learnMoreUrl: text('LearnMoreUrl') };
}

function readGroup(resources: Resources, tab: string, group: Element): RibbonGroup {
  return {
    tab,
    id: attribute(group, 'id'),
    label: look(resources, need(descend(group, 'Label'), 'Group > Label')),
    icons: readIcons(resources, group),
    controls: childrenOf(group, 'Control').map((control) => readControl(resources, control)),
  };
}

function readControl(resources: Resources, control: Element): Control {
  const type = typeOf(control);
  if (type === 'Button')
    return { kind: 'button', ...readFace(resources, control), action: readAction(resources, control) };
  if (type !== 'Menu') throw new Error(`Control ${attribute(control, 'id')} is of type "${type}". Use Button or Menu.`);
  const items = childrenOf(need(descend(control, 'Items'), 'Control > Items'), 'Item');
  return {
    kind: 'menu',
    ...readFace(resources, control),
    items: items.map((item) => ({ ...readFace(resources, item), action: readAction(resources, item) })),
  };
}

function readFace(resources: Resources, control: Element): Omit<MenuItem, 'action'> {
  return {
    id: attribute(control, 'id'),
    label: look(resources, need(descend(control, 'Label'), 'Control > Label')),
    supertip: {
      title: look(resources, need(descend(control, 'Supertip', 'Title'), 'Supertip > Title')),
      description: look(resources, need(descend(control, 'Supertip', 'Description'), 'Supertip > Description')),
    },
    icons: readIcons(resources, control),
  };
}

function readIcons(resources: Resources, owner: Element): Icon[] {
  const icon = descend(owner, 'Icon');
  if (!icon) return [];
  return childrenOf(icon, 'Image').map((image) => ({
    size: Number(attribute(image, 'size')),
    url: look(resources, image),
  }));
}

function readAction(resources: Resources, control: Element): Action {
  const action = need(descend(control, 'Action'), `Action of ${attribute(control, 'id')}`);
  const type = typeOf(action);
  if (type === 'ShowTaskpane') {
    return {
      kind: 'showTaskpane',
      url: look(resources, need(descend(action, 'SourceLocation'), 'Action > SourceLocation')),
    };
  }
  if (type === 'ExecuteFunction') {
    return {
      kind: 'executeFunction',
      functionName: textOf(need(descend(action, 'FunctionName'), 'Action > FunctionName')),
    };
  }
  throw new Error(`Action of ${attribute(control, 'id')} is of type "${type}". Use ShowTaskpane or ExecuteFunction.`);
}

function readResources(root: Element): Resources {
  const found = new Map<string, string>();
  for (const kind of descend(root, 'VersionOverrides', 'Resources')?.children ?? []) {
    for (const entry of kind.children) found.set(attribute(entry, 'id'), attribute(entry, 'DefaultValue'));
  }
  return found;
}

function look(resources: Resources, user: Element): string {
  const id = attribute(user, 'resid');
  const text = resources.get(id);
  if (text === undefined) throw new Error(`${user.localName} asks for resource "${id}", which is not in Resources.`);
  return text;
}

const settingOf = (root: Element, ...path: string[]): string =>
  attribute(need(descend(root, ...path), path.join(' > ')), 'DefaultValue');

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.localName} lacks its attribute "${name}".`);
  return value;
}

function need(element: Element | undefined, place: string): Element {
  if (!element) throw new Error(`The manifest lacks ${place}.`);
  return element;
}
