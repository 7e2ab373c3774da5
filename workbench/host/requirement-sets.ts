/** Requirement sets and their highest version; versions are texts since 1.10 comes after 1.9. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What this host declares. Left out on purpose: RichApiRuntime and RichApiRuntimeFlag (other forms on the wire),
 * RedirectV1Api (the calls of the first API generation) and everything newer than the installed office.js.
 */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.15',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.2',
  AddinCommands: '1.3',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  CompressedFile: '1.1',
};

/** The same of an Excel on the web, which gives an add-in no file of the workbook but a PDF. */
export const WEB_REQUIREMENT_SETS: RequirementSets = Object.fromEntries(
  Object.entries(DEFAULT_REQUIREMENT_SETS).filter(([name]) => name !== 'CompressedFile'),
);

/** Whether a set is declared, whatever its version; names are compared without case. */
export const declares = (sets: RequirementSets, name: string): boolean =>
  Object.keys(sets).some((key) => key.toLowerCase() === name.toLowerCase());
