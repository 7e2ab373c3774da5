import {
  ADDIN,
  addressesAt,
  CELL_MENU,
  iconAt,
  ICON_SIZES,
  IDS,
  type MenuFace,
  REPORT_MENU,
  SHORTCUTS,
} from './declare';

const SCHEMA = '1.30';

/** Files beside `manifest.json` in the package that is given to Microsoft 365. */
export const PACKAGE_ICONS = { outline: 'outline.png', color: 'color.png' } as const;

/** The unified manifest (JSON) for an add-in that is served at `base`, an https address without a slash at its end. */
export function unifiedManifest(base: string): string {
  const at = addressesAt(base);
  const capabilities = [{ name: ADDIN.requirement.name, minVersion: ADDIN.requirement.version }];
  const inWorkbook = { scopes: ['workbook'] };
  const icons = ICON_SIZES.map((size) => ({ size, url: iconAt(base, size) }));
  const menu = ({ key, label, tip, items }: MenuFace): object => ({
    id: `AccountProgress.${key}`,
    type: 'menu',
    label,
    icons,
    supertip: { title: label, description: tip },
    items: items.map((item) => ({
      id: `AccountProgress.${item.key}`,
      type: 'menuItem',
      label: item.label,
      supertip: { title: item.label, description: item.tip },
      actionId: item.command,
    })),
  });
  const faces = [...REPORT_MENU.items, ...CELL_MENU.items];
  const commands = new Map(faces.map(({ command, label }) => [command, label]));
  for (const { command, name } of SHORTCUTS) commands.set(command, name);

  const manifest = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version: ADDIN.version,
    id: IDS.unified,
    localizationInfo: { defaultLanguageTag: 'en-us' },
    developer: { name: ADDIN.provider, websiteUrl: at.support, privacyUrl: at.privacy, termsOfUseUrl: at.terms },
    name: { short: ADDIN.name, full: ADDIN.fullName },
    description: { short: ADDIN.short, full: ADDIN.description },
    icons: PACKAGE_ICONS,
    accentColor: '#1F4E79',
    validDomains: [new URL(base).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: { capabilities, ...inWorkbook },
        runtimes: [
          {
            id: 'shared',
            type: 'general',
            code: { page: at.page, script: at.script },
            lifetime: 'long',
            actions: [
              { id: 'showPanel', type: 'openPage', displayName: ADDIN.openPanel.label, view: 'panel' },
              ...[...commands].map(([id, displayName]) => ({ id, type: 'executeFunction', displayName })),
            ],
            customFunctions: {
              namespace: { id: ADDIN.namespace, name: ADDIN.namespace },
              metadataUrl: at.metadata,
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            requirements: { ...inWorkbook, formFactors: ['desktop'] },
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'AccountProgress.Group',
                    label: ADDIN.group,
                    icons,
                    controls: [
                      {
                        id: `AccountProgress.${ADDIN.openPanel.key}`,
                        type: 'button',
                        label: ADDIN.openPanel.label,
                        icons,
                        supertip: { title: ADDIN.openPanel.label, description: ADDIN.openPanel.tip },
                        actionId: 'showPanel',
                      },
                      menu(REPORT_MENU),
                    ],
                  },
                ],
              },
            ],
          },
        ],
        contextMenus: [{ menus: [{ entryPoint: 'cell', controls: [menu(CELL_MENU)] }] }],
        keyboardShortcuts: [
          {
            requirements: { capabilities },
            shortcuts: SHORTCUTS.map(({ command, keys }) => ({ key: { default: keys }, actionId: command })),
            keyMappingFiles: { shortcutsUrl: at.shortcuts },
          },
        ],
        getStartedMessages: [
          {
            requirements: { ...inWorkbook, formFactors: ['desktop'] },
            title: ADDIN.start.title,
            description: ADDIN.start.text,
            learnMoreUrl: at.help,
          },
        ],
        alternates: [
          {
            hide: { customOfficeAddin: { officeAddinId: IDS.xml } },
            alternateIcons: {
              icon: { size: 32, url: iconAt(base, 32) },
              highResolutionIcon: { size: 64, url: iconAt(base, 64) },
            },
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The keyboard shortcuts, as the XML manifest names them in a file of their own. */
export function shortcutsFile(): string {
  const file = {
    actions: SHORTCUTS.map(({ command, name }) => ({ id: command, type: 'ExecuteFunction', name })),
    shortcuts: SHORTCUTS.map(({ command, keys }) => ({ action: command, key: { default: keys } })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
