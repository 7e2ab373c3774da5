/** How Excel on this machine is told of an add-in that is still being made. */
import { join } from 'node:path';
import { IDS } from '../manifest';

/** What of the machine is used; tests have one of their own. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  exists(path: string): boolean;
  /** Runs a program and waits for it. */
  run(program: string, args: readonly string[]): { readonly ok: boolean; readonly said: string };
  copy(from: string, to: string): void;
  remove(path: string): void;
}

export interface Sideloading {
  /** Whether Excel is on this machine. */
  installed(): boolean;
  /** @throws Error with a sentence where the system does not let it */
  register(manifest: string): void;
  /** Fine where nothing is registered. */
  unregister(): void;
  /** Opens a workbook in Excel. */
  open(workbook: string): void;
}

/** The ways of this system; undefined where there is no Excel for it. */
export function sideloadingOn(machine: Machine): Sideloading | undefined {
  if (machine.platform === 'darwin') return onMac(machine);
  if (machine.platform === 'win32') return onWindows(machine);
  return undefined;
}

/** Excel for the Mac reads the manifests of one folder at its start. */
function onMac(machine: Machine): Sideloading {
  const wef = join(machine.home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
  const file = join(wef, `${IDS.xml}.manifest.xml`);
  return {
    installed: () => machine.exists('/Applications/Microsoft Excel.app'),
    register: (manifest) => machine.copy(manifest, file),
    unregister: () => machine.remove(file),
    open: (workbook) => must(machine, 'open', ['-a', 'Microsoft Excel', workbook]),
  };
}

const DEVELOPER = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
const APP_PATHS = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';

/** Excel for Windows reads the addresses of manifests from the registry, at its start. */
function onWindows(machine: Machine): Sideloading {
  return {
    installed: () => ['HKLM', 'HKCU'].some((root) => machine.run('reg', ['query', `${root}\\${APP_PATHS}`]).ok),
    register: (manifest) =>
      must(machine, 'reg', ['add', DEVELOPER, '/v', IDS.xml, '/t', 'REG_SZ', '/d', manifest, '/f']),
    unregister: () => void machine.run('reg', ['delete', DEVELOPER, '/v', IDS.xml, '/f']),
    // "start" is a word of the command line's own; its first quoted argument is a title.
    open: (workbook) => must(machine, 'cmd', ['/c', 'start', '', workbook]),
  };
}

function must(machine: Machine, program: string, args: readonly string[]): void {
  const { ok, said } = machine.run(program, args);
  if (!ok) throw new Error(`"${program} ${args.join(' ')}" failed. ${said}`.trim());
}
