import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressesAt,
  ICON_SIZES,
  type MenuItem,
  pngSize,
  readManifest,
  shortcutsFile,
  unifiedManifest,
} from '../tools/manifest';
import { manifestCheck } from './manifest-check';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'manifest.json');
const text = readFileSync(FILE, 'utf8');
const xml = readManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));

interface Face {
  readonly id: string;
  readonly label: string;
  readonly supertip: { readonly title: string; readonly description: string };
  readonly icons?: readonly { readonly size: number; readonly url: string }[];
  readonly actionId: string;
  readonly items?: readonly Face[];
}

interface Unified {
  readonly version: string;
  readonly id: string;
  readonly developer: Readonly<Record<'name' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>>;
  readonly name: { readonly short: string };
  readonly description: { readonly full: string };
  readonly extensions: readonly [
    {
      readonly requirements: { readonly capabilities: readonly { name: string; minVersion: string }[] };
      readonly runtimes: readonly [
        {
          readonly code: { readonly page: string; readonly script: string };
          readonly lifetime: string;
          readonly actions: readonly { readonly id: string; readonly type: string }[];
          readonly customFunctions: { readonly namespace: { readonly id: string }; readonly metadataUrl: string };
        },
      ];
      readonly ribbons: readonly [
        {
          readonly tabs: readonly [
            {
              readonly builtInTabId: string;
              readonly groups: readonly [{ id: string; label: string; icons: object[]; controls: Face[] }];
            },
          ];
        },
      ];
      readonly contextMenus: readonly [
        { readonly menus: readonly [{ readonly entryPoint: string; readonly controls: Face[] }] },
      ];
      readonly keyboardShortcuts: readonly [
        {
          readonly shortcuts: readonly { readonly key: { readonly default: string }; readonly actionId: string }[];
          readonly keyMappingFiles: { readonly shortcutsUrl: string };
        },
      ];
      readonly getStartedMessages: readonly [Readonly<Record<'title' | 'description' | 'learnMoreUrl', string>>];
      readonly alternates: readonly [
        {
          readonly hide: { readonly customOfficeAddin: { officeAddinId: string } };
          readonly alternateIcons: Readonly<Record<'icon' | 'highResolutionIcon', { size: number; url: string }>>;
        },
      ];
    },
  ];
}

const unified = JSON.parse(text) as Unified;
const [extension] = unified.extensions;
const [runtime] = extension.runtimes;

/** A control of either manifest, in the words of the XML's reader. */
const face = ({ id, label, supertip, icons = [], actionId, items }: Face): object => ({
  id,
  label,
  supertip,
  icons,
  ...(items ? { items: items.map(face) } : { action: actionId }),
});
const xmlFace = ({ id, label, supertip, icons, ...rest }: (typeof xml.cellMenu)[number] | MenuItem): object => ({
  id,
  label,
  supertip,
  icons,
  ...('items' in rest
    ? { items: rest.items.map(xmlFace) }
    : { action: rest.action.kind === 'executeFunction' ? rest.action.functionName : 'showPanel' }),
});

test('is as its declaration says', () => {
  // Write it again with: npm run manifest
  expect(text).toBe(unifiedManifest('https://localhost:3000'));
});

test('is valid against the schema that it names, without a network', () => {
  expect(manifestCheck(ROOT)).toEqual({
    status: 0,
    said: `${join(ROOT, 'manifest.xml')} is in order.\n${FILE} is in order.\n`,
  });
});

test('has an id of its own, and hides the XML add-in where both are there', () => {
  expect(unified.id).toBe('7d0f6a54-2f0b-4e0c-9c35-3b7f4d0a9b61');
  expect(extension.alternates[0].hide.customOfficeAddin.officeAddinId).toBe(xml.id);
});

test('says what the XML says: version, names, publisher, requirements and addresses', () => {
  expect(`${unified.version}.0`).toBe(xml.version);
  expect(unified.name.short).toBe(xml.displayName);
  expect(unified.description.full).toBe(xml.description);
  expect(unified.developer).toEqual({
    name: xml.provider,
    websiteUrl: xml.supportUrl,
    // The XML has no fields for these two; that all four are pages of the site is held in test/package.
    privacyUrl: addressesAt('https://localhost:3000').privacy,
    termsOfUseUrl: addressesAt('https://localhost:3000').terms,
  });
  expect(extension.getStartedMessages[0]).toMatchObject(xml.start);
  const { icon, highResolutionIcon } = extension.alternates[0].alternateIcons;
  expect([icon.url, highResolutionIcon.url]).toEqual(xml.pictures);
  expect(extension.requirements.capabilities).toEqual(xml.requirements);
  expect(runtime).toMatchObject({
    lifetime: 'long',
    code: { page: xml.runtimeUrl, script: xml.functions.script },
    customFunctions: { namespace: { id: xml.functions.namespace }, metadataUrl: xml.functions.metadata },
  });
});

test('has the ribbon and the cell menu of the XML, with its texts, pictures and commands', () => {
  const [group] = extension.ribbons[0].tabs[0].groups;
  const [xmlGroup] = xml.groups;
  expect([extension.ribbons[0].tabs[0].builtInTabId, group.id, group.label, group.icons]).toEqual([
    xmlGroup!.tab,
    xmlGroup!.id,
    xmlGroup!.label,
    xmlGroup!.icons,
  ]);
  expect(group.controls.map(face)).toEqual(xmlGroup!.controls.map(xmlFace));
  const [menu] = extension.contextMenus[0].menus;
  expect(menu.entryPoint).toBe('cell');
  expect(menu.controls.map(face)).toEqual(xml.cellMenu.map(xmlFace));
});

test('every action that a control or a shortcut names is there, at most 20 of them', () => {
  const ids = runtime.actions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(20);
  const named = [...text.matchAll(/"actionId": "([^"]+)"/g)].map(([, id]) => id);
  expect([...new Set(named)].sort()).toEqual([...ids].sort());
});

test('has the shortcuts of the file that the XML names', () => {
  const file = JSON.parse(shortcutsFile()) as {
    shortcuts: { action: string; key: object }[];
    actions: { id: string }[];
  };
  const [{ shortcuts, keyMappingFiles }] = extension.keyboardShortcuts;
  expect(keyMappingFiles.shortcutsUrl).toBe(xml.shortcutsUrl);
  expect(shortcuts.map(({ key, actionId }) => ({ action: actionId, key }))).toEqual(file.shortcuts);
  expect(file.actions.map(({ id }) => id)).toEqual(file.shortcuts.map(({ action }) => action));
});

test('uses pictures that are there in these sizes', () => {
  expect([...new Set([...text.matchAll(/icon-(\d+)\.png/g)].map(([, size]) => Number(size)))].sort()).toEqual(
    [...ICON_SIZES].sort(),
  );
  expect(pngSize(join(ROOT, 'assets', 'outline.png'))).toEqual({ width: 32, height: 32 });
  expect(pngSize(join(ROOT, 'assets', 'color.png'))).toEqual({ width: 192, height: 192 });
});
