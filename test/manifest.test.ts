import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/commands/names';
import { checkManifest, ICON_SIZES, pngSize, readManifest, SHORTCUTS, xmlManifest } from '../tools/manifest';

const ROOT = join(__dirname, '..');
const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** The manifest with one place changed; fails when the place is not there, so that no case tests nothing. */
function changed(from: string | RegExp, to: string): string {
  const text = xml.replace(from, to);
  if (text === xml) throw new Error(`The manifest does not hold ${from}.`);
  return text;
}

describe('the manifest of the add-in', () => {
  test('is as its declaration says', () => {
    // Write it again with: npm run manifest
    expect(xml).toBe(xmlManifest('https://localhost:3000'));
  });

  test('is in order', () => {
    expect(checkManifest(xml, ROOT)).toEqual([]);
  });

  test('keeps for ever what Excel and workbooks know the add-in by', () => {
    const manifest = readManifest(xml);
    expect(manifest.id).toBe('c2d8c7e3-8d47-4dd5-a08e-a4414b4b520b');
    expect(manifest.functions.namespace).toBe('AMPR');
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(readManifest(xml).version).toBe(`${version}.0`);
  });

  test('starts in development from one address only', () => {
    const addresses = [...xml.matchAll(/(?:DefaultValue|Url)="(https:\/\/[^"]*)"/g)].map(
      (found) => new URL(found[1]!).origin,
    );
    expect(new Set(addresses)).toEqual(new Set(['https://localhost:3000']));
  });

  test('shows one button for the pane and one menu with every command', () => {
    const { groups } = readManifest(xml);
    expect(groups.map((group) => [group.tab, group.label])).toEqual([['TabHome', 'Account Progress']]);
    const [button, menu] = groups[0]!.controls;
    expect(button).toMatchObject({
      kind: 'button',
      label: 'Open panel',
      action: { kind: 'showTaskpane', url: 'https://localhost:3000/taskpane.html' },
    });
    expect(menu).toMatchObject({ kind: 'menu', label: 'Report' });
    expect(menu?.kind === 'menu' && menu.items.map((item) => [item.label, item.action])).toEqual([
      ['Build report', { kind: 'executeFunction', functionName: 'buildReport' }],
      ['Refresh report', { kind: 'executeFunction', functionName: 'refreshReport' }],
      ['Find gaps', { kind: 'executeFunction', functionName: 'findGaps' }],
      ['Take snapshot', { kind: 'executeFunction', functionName: 'takeSnapshot' }],
      ['Make board copy', { kind: 'executeFunction', functionName: 'makeBoardCopy' }],
      ['Switch formulas', { kind: 'executeFunction', functionName: 'switchFormulas' }],
      ['Repair functions', { kind: 'executeFunction', functionName: 'repairFunctions' }],
      ['Convert to plain formulas', { kind: 'executeFunction', functionName: 'convertToPlain' }],
      ['Template gallery', { kind: 'executeFunction', functionName: 'openGallery' }],
    ]);
    expect(button?.icons.map((icon) => icon.size)).toEqual([...ICON_SIZES]);
    expect(button?.icons[0]).toEqual({ size: 16, url: 'https://localhost:3000/assets/icon-16.png' });
  });

  test('offers three looks at a cell in the menu of the right mouse button', () => {
    const [menu, ...more] = readManifest(xml).cellMenu;
    expect(more).toEqual([]);
    expect(menu).toMatchObject({ kind: 'menu', label: 'Account Progress' });
    expect(menu?.kind === 'menu' && menu.items.map((item) => [item.label, item.action])).toEqual([
      ['Explain this score', { kind: 'executeFunction', functionName: 'explainScore' }],
      ['Explain this number', { kind: 'executeFunction', functionName: 'explainNumber' }],
      ['Show this account', { kind: 'executeFunction', functionName: 'showAccount' }],
    ]);
  });

  test('its shortcuts are keys that Excel takes, each with a command behind it', () => {
    expect(readManifest(xml).shortcutsUrl).toBe('https://localhost:3000/shortcuts.json');
    expect(SHORTCUTS.map(({ command }) => command)).toEqual(['refreshReport', 'openPanel']);
    for (const { command, keys, name } of SHORTCUTS) {
      expect(COMMANDS).toContain(command);
      expect(keys).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z0-9]$/);
      expect(name).toMatch(/^[A-Z]/);
    }
    expect(new Set(SHORTCUTS.map(({ keys }) => keys)).size).toBe(SHORTCUTS.length);
  });

  test('the pictures have the sizes their names say', () => {
    for (const size of ICON_SIZES) {
      expect(pngSize(join(ROOT, 'assets', `icon-${size}.png`))).toEqual({ width: size, height: size });
    }
  });

  test('the list of commands is what workbooks and shortcuts may rely on', () => {
    expect(COMMANDS).toEqual([
      'buildReport',
      'refreshReport',
      'findGaps',
      'takeSnapshot',
      'makeBoardCopy',
      'switchFormulas',
      'repairFunctions',
      'convertToPlain',
      'explainScore',
      'explainNumber',
      'showAccount',
      'openPanel',
      'openGallery',
    ]);
  });
});

describe('checkManifest finds', () => {
  const cases: readonly [fault: string, from: string | RegExp, to: string, problem: RegExp][] = [
    ['text that is no XML', '</OfficeApp>', '', /not well-formed/],
    ['an id that is no GUID', /<Id>[^<]*/, '<Id>account-progress', /Id must be a GUID/],
    ['a version of three numbers', '1.0.0.0', '1.0.0', /four numbers/],
    ['a lesser permission', 'ReadWriteDocument', 'ReadDocument', /ReadWriteDocument/],
    ['a further requirement', 'Name="SharedRuntime"', 'Name="ExcelApi"', /SharedRuntime 1\.1 only/],
    [
      'elements in the wrong order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      /Version must come before ProviderName/,
    ],
    ['an element in the wrong place', '<Permissions>', '<Label/><Permissions>', /may not hold Label/],
    [
      'a label that names nothing',
      '<Label resid="Report.Label"',
      '<Label resid="Reports.Label"',
      /Reports\.Label, which is not in ShortStrings/,
    ],
    [
      'a label taken from the long texts',
      '<Label resid="Report.Label"',
      '<Label resid="Report.Tip"',
      /Report\.Tip, which is not in ShortStrings/,
    ],
    [
      'a resource nobody uses',
      '<bt:String id="Start.Title"',
      '<bt:String id="Spare" DefaultValue="x" /><bt:String id="Start.Title"',
      /Spare is used nowhere/,
    ],
    [
      'a resource that is there twice',
      '<bt:String id="Group.Label"',
      '<bt:String id="Report.Label" DefaultValue="x" /><bt:String id="Group.Label"',
      /Report\.Label is there twice/,
    ],
    [
      'a resource id of 33 characters',
      /Functions\.Metadata\.Url/g,
      'Functions.Metadata.Url.Of.33.Chars',
      /must have 1 to 32 characters/,
    ],
    ['a long supertip', 'Open the Account Progress panel', 'x'.repeat(251), /LongStrings may have 1 to 250/],
    [
      'an address without https',
      'id="Help.Url" DefaultValue="https:',
      'id="Help.Url" DefaultValue="http:',
      /must be a full https address/,
    ],
    [
      'a base address without https',
      '<SupportUrl DefaultValue="https://localhost:3000',
      '<SupportUrl DefaultValue="',
      /SupportUrl has the address/,
    ],
    [
      'a command picture size left out',
      /<bt:Image size="80" resid="Icon.80" \/>/,
      '',
      /lacks its picture of 80 pixels/,
    ],
    ['a picture that is not there', 'assets/icon-24.png', 'assets/icon-25.png', /no picture at \/assets\/icon-25\.png/],
    [
      'a picture of another size',
      'size="20" resid="Icon.20"',
      'size="20" resid="Icon.24"',
      /24 × 24 pixels, not 20 × 20/,
    ],
    ['a picture that is no PNG', '/assets/icon-40.png', '/assets/icon.svg', /not a PNG picture/],
    [
      'a small picture for high resolution',
      '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64',
      '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32',
      /HighResolutionIconUrl: .* 32 × 32 pixels, not 64 × 64/,
    ],
    [
      'an id used twice',
      'id="AccountProgress.BuildReport"',
      'id="AccountProgress.RefreshReport"',
      /AccountProgress\.RefreshReport is used twice/,
    ],
    [
      'a command without code',
      '<FunctionName>buildReport',
      '<FunctionName>makeReport',
      /No code is registered for the command makeReport/,
    ],
    [
      'a command nobody can reach',
      '<FunctionName>buildReport',
      '<FunctionName>refreshReport',
      /buildReport is on no button/,
    ],
    [
      'a second runtime',
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Help.Url"',
      /FunctionFile must have the resid of the Runtime/,
    ],
    ['a short-lived runtime', 'lifetime="long"', 'lifetime="short"', /lifetime="long"/],
    [
      'a pane with an id of its own',
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>x</TaskpaneId>',
      /TaskpaneId may not be used/,
    ],
    ['no button for the pane', /xsi:type="ShowTaskpane"/, 'xsi:type="ExecuteFunction"', /0 buttons open the pane/],
  ];

  test.each(cases)('%s', (_fault, from, to, problem) => {
    expect(checkManifest(changed(from, to), ROOT)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });
});

describe('readManifest', () => {
  test('names the resource that is missing', () => {
    expect(() => readManifest(changed('<bt:String id="Group.Label"', '<bt:String id="Other"'))).toThrow(
      'Label asks for resource "Group.Label", which is not in Resources.',
    );
  });

  test('names the element that is missing', () => {
    expect(() => readManifest(changed(/<Runtimes>[\s\S]*<\/Runtimes>/, ''))).toThrow(
      'The manifest lacks Runtimes > Runtime.',
    );
  });
});
