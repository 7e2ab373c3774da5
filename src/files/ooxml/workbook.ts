import { kindOf, openPackage, type Package, type Relationship } from './package';
import type { XmlElement } from './xml';

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
  const xml = pkg.xml(part);
  if (xml?.name !== 'workbook') {
    throw new Error(
      `${fileName} holds no Excel workbook; it may be a document of another program. Choose an .xlsx file.`,
    );
  }
  return { pkg, root, part, xml, relationships: pkg.relationships(part) };
}
