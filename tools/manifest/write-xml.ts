import {
  ADDIN,
  addressesAt,
  CELL_MENU,
  type CommandFace,
  iconAt,
  ICON_SIZES,
  IDS,
  type MenuFace,
  REPORT_MENU,
} from './declare';

/** An element: its name, its attributes, and what it holds. */
type Piece = readonly [
  name: string,
  attributes?: Readonly<Record<string, string>>,
  content?: readonly Piece[] | string,
];

/** The texts and addresses that the XML manifest keeps in lists of their own, filled by those who need them. */
class Resources {
  readonly images = new Map<string, string>();
  readonly urls = new Map<string, string>();
  readonly shorts = new Map<string, string>();
  readonly longs = new Map<string, string>();

  /** An element that names the text. */
  uses(list: Map<string, string>, element: string, id: string, text: string, more: Record<string, string> = {}): Piece {
    list.set(id, text);
    return [element, { ...more, resid: id }];
  }

  get pieces(): readonly Piece[] {
    const entries = (list: Map<string, string>, name: string): Piece[] =>
      [...list].map(([id, text]) => [name, { id, DefaultValue: text }]);
    return [
      ['bt:Images', {}, entries(this.images, 'bt:Image')],
      ['bt:Urls', {}, entries(this.urls, 'bt:Url')],
      ['bt:ShortStrings', {}, entries(this.shorts, 'bt:String')],
      ['bt:LongStrings', {}, entries(this.longs, 'bt:String')],
    ];
  }
}

/** The XML manifest for an add-in that is served at `base`, an https address without a slash at its end. */
export function xmlManifest(base: string): string {
  const at = addressesAt(base);
  const { requirement } = ADDIN;
  const value = (name: string, text: string): Piece => [name, { DefaultValue: text }];
  const root: Piece = [
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xmlns:ov': 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'TaskPaneApp',
    },
    [
      ['Id', {}, IDS.xml],
      ['Version', {}, `${ADDIN.version}.0`],
      ['ProviderName', {}, ADDIN.provider],
      ['DefaultLocale', {}, 'en-US'],
      value('DisplayName', ADDIN.name),
      value('Description', ADDIN.description),
      value('IconUrl', iconAt(base, 32)),
      value('HighResolutionIconUrl', iconAt(base, 64)),
      value('SupportUrl', at.support),
      ['Hosts', {}, [['Host', { Name: 'Workbook' }]]],
      [
        'Requirements',
        {},
        [
          [
            'Sets',
            { DefaultMinVersion: requirement.version },
            [['Set', { Name: requirement.name, MinVersion: requirement.version }]],
          ],
        ],
      ],
      ['DefaultSettings', {}, [value('SourceLocation', at.page)]],
      ['Permissions', {}, 'ReadWriteDocument'],
      versionOverrides(base),
      ['ExtendedOverrides', { Url: at.shortcuts }],
    ],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function versionOverrides(base: string): Piece {
  const at = addressesAt(base);
  const resources = new Resources();
  const url = (name: string, id: string, address: string, more: Record<string, string> = {}): Piece =>
    resources.uses(resources.urls, name, id, address, more);
  const page = (name: string, more: Record<string, string> = {}): Piece => url(name, 'Taskpane.Url', at.page, more);
  const short = (name: string, id: string, text: string): Piece => resources.uses(resources.shorts, name, id, text);
  const long = (name: string, id: string, text: string): Piece => resources.uses(resources.longs, name, id, text);

  const icon = (): Piece => [
    'Icon',
    {},
    ICON_SIZES.map((size) =>
      resources.uses(resources.images, 'bt:Image', `Icon.${size}`, iconAt(base, size), { size: String(size) }),
    ),
  ];
  const face = ({ key, label, tip }: { key: string; label: string; tip: string }): Piece[] => [
    short('Label', `${key}.Label`, label),
    ['Supertip', {}, [short('Title', `${key}.Label`, label), long('Description', `${key}.Tip`, tip)]],
  ];
  const item = (command: CommandFace): Piece => [
    'Item',
    { id: `AccountProgress.${command.key}` },
    [...face(command), ['Action', { 'xsi:type': 'ExecuteFunction' }, [['FunctionName', {}, command.command]]]],
  ];
  const menu = (declared: MenuFace): Piece => [
    'Control',
    { 'xsi:type': 'Menu', id: `AccountProgress.${declared.key}` },
    [...face(declared), icon(), ['Items', {}, declared.items.map(item)]],
  ];

  const functions: Piece = [
    'ExtensionPoint',
    { 'xsi:type': 'CustomFunctions' },
    [
      ['Script', {}, [url('SourceLocation', 'Functions.Script.Url', at.script)]],
      ['Page', {}, [page('SourceLocation')]],
      ['Metadata', {}, [url('SourceLocation', 'Functions.Metadata.Url', at.metadata)]],
      short('Namespace', 'Functions.Namespace', ADDIN.namespace),
    ],
  ];
  const button: Piece = [
    'Control',
    { 'xsi:type': 'Button', id: `AccountProgress.${ADDIN.openPanel.key}` },
    [...face(ADDIN.openPanel), icon(), ['Action', { 'xsi:type': 'ShowTaskpane' }, [page('SourceLocation')]]],
  ];
  const group: Piece = [
    'Group',
    { id: 'AccountProgress.Group' },
    [short('Label', 'Group.Label', ADDIN.group), icon(), button, menu(REPORT_MENU)],
  ];
  const forms: Piece = [
    'DesktopFormFactor',
    {},
    [
      [
        'GetStarted',
        {},
        [
          short('Title', 'Start.Title', ADDIN.start.title),
          long('Description', 'Start.Text', ADDIN.start.text),
          url('LearnMoreUrl', 'Help.Url', at.help),
        ],
      ],
      page('FunctionFile'),
      ['ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [['OfficeTab', { id: 'TabHome' }, [group]]]],
      ['ExtensionPoint', { 'xsi:type': 'ContextMenu' }, [['OfficeMenu', { id: 'ContextMenuCell' }, [menu(CELL_MENU)]]]],
    ],
  ];
  const host: Piece = [
    'Host',
    { 'xsi:type': 'Workbook' },
    [['Runtimes', {}, [page('Runtime', { lifetime: 'long' })]], ['AllFormFactors', {}, [functions]], forms],
  ];
  return [
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    [
      ['Hosts', {}, [host]],
      ['Resources', {}, resources.pieces],
    ],
  ];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function written([name, attributes = {}, content = '']: Piece, indent: string): string {
  const set = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${set.join('')}`;
  if (content.length === 0) return `${start} />\n`;
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>\n`;
  return `${start}>\n${content.map((piece) => written(piece, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
