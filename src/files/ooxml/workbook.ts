import { kindOf, openPackage, type Package, type Relationship } from './package';
import { TooMuch, type XmlElement } from './xml';

/** A workbook file that was opened: its package, and the part that lists its sheets. */
export interface OpenedWorkbook {
  readonly pkg: Package;
  /** What the package refers to. */
  readonly root: readonly Relationship[];
  readonly part: string;
  readonly xml: XmlElement;
  /** What the workbook's part refers to. */
  readonly relationships: readonly Relationship[];
}

/** Ten times as many as in workbooks whose sheets were copied for decades. */
const MOST_NAMES = 100_000;

/** Before they are read, which takes all the time there is where they are many more. */
function countNames(text: string): void {
  let names = 0;
  for (let at = text.indexOf('definedName '); at >= 0; at = text.indexOf('definedName ', at + 1)) names += 1;
  if (names > MOST_NAMES) throw new TooMuch('defines more than 100,000 names');
}

/** @throws Error that says what is wrong with the file and what to do */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const pkg = openPackage(bytes, fileName);
  const root = pkg.relationships('');
  const part = root.find((r) => kindOf(r.type) === 'officeDocument')?.target ?? '';
  if (pkg.contentType(part).includes('sheet.binary')) {
    throw new Error(
      `${fileName} is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).`,
    );
  }
  pkg.guard(part, () => countNames(pkg.text(part) ?? ''));
  const xml = pkg.xml(part);
  if (xml?.name !== 'workbook') {
    throw new Error(
      `${fileName} holds no Excel workbook; it may be a document of another program. Choose an .xlsx file.`,
    );
  }
  return { pkg, root, part, xml, relationships: pkg.relationships(part) };
}
