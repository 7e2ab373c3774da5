/** What Excel is told of the add-in, declared once; both kinds of manifest and the list of shortcuts are written from it. */
import type { CommandName } from '../../src/commands/names';
import { NAMESPACE } from '../../src/functions/site';
import pack from '../../package.json';

/** A command as it is shown: its words, and what to call. */
export interface CommandFace {
  /** Part of the control's id, `AccountProgress.<key>`; never to be changed once an add-in with it is out. */
  readonly key: string;
  readonly label: string;
  readonly tip: string;
  readonly command: CommandName;
}

export interface MenuFace {
  readonly key: string;
  readonly label: string;
  readonly tip: string;
  readonly items: readonly CommandFace[];
}

export interface Shortcut {
  readonly command: CommandName;
  /** What Excel calls it where two add-ins want the same keys. */
  readonly name: string;
  /** On every system; Alt is Option on a Mac. */
  readonly keys: string;
}

export const IDS = {
  /** Of the XML manifest, by which Excel knows the add-in; part of workbooks. */
  xml: 'c2d8c7e3-8d47-4dd5-a08e-a4414b4b520b',
  /** Of the unified manifest: Microsoft asks for another one, and hides the XML add-in behind it. */
  unified: '7d0f6a54-2f0b-4e0c-9c35-3b7f4d0a9b61',
} as const;

export const ADDIN = {
  name: 'Account Progress',
  fullName: 'Account Progress for Excel',
  provider: pack.author,
  /** Three numbers; XML manifests want a fourth, which is 0. */
  version: pack.version,
  short: 'Builds and refreshes the Account Management Progress Report.',
  description:
    'Builds and refreshes the Account Management Progress Report in your own workbook, and answers return on investment questions in cells.',
  namespace: NAMESPACE,
  /** The one requirement: each further set would hide the whole add-in where it is missing. */
  requirement: { name: 'SharedRuntime', version: '1.1' },
  group: 'Account Progress',
  openPanel: {
    key: 'OpenPanel',
    label: 'Open panel',
    tip: 'Open the Account Progress panel beside your workbook.',
  },
  start: { title: 'Account Progress is ready', text: 'Choose Open panel on the Home tab to begin.' },
} as const;

/** The menu on the Home tab. */
export const REPORT_MENU: MenuFace = {
  key: 'Report',
  label: 'Report',
  tip: 'Build the Account Management Progress Report, or bring it up to date.',
  items: [
    {
      key: 'BuildReport',
      label: 'Build report',
      tip: 'Add the Account Management Progress Report to this workbook, on sheets of its own. Your own sheets stay as they are.',
      command: 'buildReport',
    },
    {
      key: 'RefreshReport',
      label: 'Refresh report',
      tip: 'Bring the report up to date with its accounts and settings. You can do this at any time.',
      command: 'refreshReport',
    },
    {
      key: 'FindGaps',
      label: 'Find gaps',
      tip: 'Add an action for every weak step that nobody acts on yet.',
      command: 'findGaps',
    },
    {
      key: 'TakeSnapshot',
      label: 'Take snapshot',
      tip: 'Keep the scores of the as-of date, so that later reports show what moved.',
      command: 'takeSnapshot',
    },
    {
      key: 'MakeBoardCopy',
      label: 'Make board copy',
      tip: 'Add sheets with values only, to send to people who do not have the add-in.',
      command: 'makeBoardCopy',
    },
    {
      key: 'SwitchFormulas',
      label: 'Switch formulas',
      tip: 'Change the formulas of the report from plain Excel to AMPR functions, or back. The values stay the same.',
      command: 'switchFormulas',
    },
    {
      key: 'RepairFunctions',
      label: 'Repair functions',
      tip: 'Enter AMPR functions that show #NAME? again, so that they compute.',
      command: 'repairFunctions',
    },
    {
      key: 'ConvertToPlain',
      label: 'Convert to plain formulas',
      tip: 'Replace the AMPR functions in the selected cells by plain Excel formulas with the same values, for people without this add-in.',
      command: 'convertToPlain',
    },
    {
      key: 'OpenGallery',
      label: 'Template gallery',
      tip: 'Show the templates in the panel: marketing plan, nurturing, customer value, pipeline and more, each on sheets of its own.',
      command: 'openGallery',
    },
  ],
};

/** The menu of a cell, under the right mouse button. */
export const CELL_MENU: MenuFace = {
  key: 'Cell',
  label: 'Account Progress',
  tip: 'Look at this cell in the Account Progress panel.',
  items: [
    {
      key: 'ExplainScore',
      label: 'Explain this score',
      tip: 'Show in the panel what the scores of this row come from, and what it takes to rise.',
      command: 'explainScore',
    },
    {
      key: 'ExplainNumber',
      label: 'Explain this number',
      tip: 'Show in the panel the AMPR function of this cell, its arguments and its result.',
      command: 'explainNumber',
    },
    {
      key: 'ShowAccount',
      label: 'Show this account',
      tip: 'Show the account of this row in the panel: scores, actions and money.',
      command: 'showAccount',
    },
  ],
};

export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'refreshReport', name: 'Refresh the report', keys: 'Ctrl+Alt+Shift+R' },
  { command: 'openPanel', name: 'Open the panel', keys: 'Ctrl+Alt+Shift+P' },
];

/** Sizes in pixels that both kinds of manifest know; the unified one allows no other. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Where things lie under the address that the add-in is served at. */
export function addressesAt(base: string): Readonly<Record<keyof typeof PATHS, string>> {
  const entries = Object.entries(PATHS).map(([key, path]) => [key, /^https:/.test(path) ? path : `${base}/${path}`]);
  return Object.fromEntries(entries) as Record<keyof typeof PATHS, string>;
}

const PATHS = {
  page: 'taskpane.html',
  script: 'functions.js',
  metadata: 'functions.json',
  shortcuts: 'shortcuts.json',
  help: 'help/index.html',
  ...pack.addin,
};

export const iconAt = (base: string, size: number): string => `${base}/assets/icon-${size}.png`;
