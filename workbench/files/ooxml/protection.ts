import { type Attributes, flag, tag, type XmlElement } from './xml';

/** Sheet protection: the options of Office.js say what is allowed, a file says what is locked. */
type Options = Record<string, unknown>;

/** Locked unless said otherwise. */
const ALLOWED: Readonly<Record<string, string>> = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
};

/** Free unless said otherwise. */
const EDITABLE: Readonly<Record<string, string>> = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' };

const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** Options and the attributes that prove the password; undefined where the sheet is not protected. */
export function protectionFromFile(e: XmlElement | undefined): { options: Options; password: Attributes } | undefined {
  if (!flag(e, 'sheet')) return undefined;
  const options: Options = {};
  for (const [option, name] of Object.entries(ALLOWED)) options[option] = !flag(e, name, true);
  for (const [option, name] of Object.entries(EDITABLE)) options[option] = !flag(e, name);
  const unlockedOnly = flag(e, 'selectLockedCells') ? 'Unlocked' : 'Normal';
  options.selectionMode = flag(e, 'selectUnlockedCells') ? 'None' : unlockedOnly;
  const password = Object.fromEntries(
    PASSWORD.flatMap((name) => (e?.attrs[name] === undefined ? [] : [[name, e.attrs[name]]])),
  );
  return { options, password };
}

/** The 16-bit hash that every version of Excel accepts as proof of a password. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const c of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= c.charCodeAt(0) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** `<sheetProtection>`; `proof` are the attributes that prove the password. */
export function protectionXml(options: Options, proof: Attributes): string {
  const attributes: Record<string, string | number | boolean | undefined> = { ...proof, sheet: true };
  for (const [option, name] of Object.entries(EDITABLE)) if (options[option] !== true) attributes[name] = true;
  for (const [option, name] of Object.entries(ALLOWED)) if (options[option] === true) attributes[name] = false;
  if (options.selectionMode === 'Unlocked' || options.selectionMode === 'None') attributes.selectLockedCells = true;
  if (options.selectionMode === 'None') attributes.selectUnlockedCells = true;
  return tag('sheetProtection', attributes);
}
