/** What Excel this is and what it can do. Nothing of the workbook is in it. */
export interface Diagnostics {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** Highest supported version of each requirement set, `ExcelApi 1.17`. */
  readonly sets: readonly string[];
}

const to = (major: number, last: number): string[] => Array.from({ length: last }, (_, i) => `${major}.${i + 1}`);

/** The sets that the add-in uses or could use, each up to the newest version known. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: to(1, 21),
  ExcelApiOnline: to(1, 1),
  ExcelApiDesktop: to(1, 4),
  SharedRuntime: to(1, 2),
  CustomFunctionsRuntime: to(1, 5),
  AddinCommands: to(1, 3),
  RibbonApi: to(1, 2),
  DialogApi: to(1, 2),
  KeyboardShortcuts: to(1, 1),
  CompressedFile: to(1, 1),
};

const UNKNOWN = 'unknown';

/** What can be told of the host, also where there is none. */
export function readDiagnostics(): Diagnostics {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  const requirements = context?.requirements;
  const supported = (name: string, version: string): boolean => requirements?.isSetSupported(name, version) ?? false;
  return {
    host: String(context?.diagnostics?.host ?? UNKNOWN),
    platform: String(context?.diagnostics?.platform ?? UNKNOWN),
    version: String(context?.diagnostics?.version ?? UNKNOWN),
    language: context?.displayLanguage ?? UNKNOWN,
    sets: Object.entries(SETS).flatMap(([name, versions]) => {
      const highest = versions.filter((version) => supported(name, version)).at(-1);
      return highest === undefined ? [] : [`${name} ${highest}`];
    }),
  };
}
