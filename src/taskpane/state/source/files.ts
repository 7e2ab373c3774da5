import type { DecodedText, FileSheet } from '../../../domain/tracker';
import { ReportError } from '../../../engine/errors';
import type { SourceInput } from '../../../excel/panel/source-input';
import { acting } from '../running/acting';
import type { FileSource } from '../types';

/** Larger files are hardly lists of accounts, and would freeze the panel while they are read. */
const MOST_BYTES = 20_000_000;

const UNLOADED =
  'What reads workbooks could not be loaded. Check your internet connection and try again, or save the sheet as CSV.';

/** Reads a file: a workbook by its bytes, whatever it is called, anything else as text. */
export async function readFile(file: File): Promise<FileSource> {
  if (file.size > MOST_BYTES)
    throw new ReportError('The file is too large to be read here. Open it in Excel and build from the sheet.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isWorkbook(bytes, file.name)) {
    const text: DecodedText = (await acting()).decodeFile(bytes);
    return { kind: 'csv', name: file.name, text, bytes };
  }
  const { judgeFile } = await acting();
  const sheets = judgeFile(await sheetsIn(bytes, file.name));
  if (sheets.length === 0) throw new ReportError(`${file.name} has no sheet that holds anything. Choose another file.`);
  return { kind: 'book', name: file.name, sheets, sheet: 0 };
}

/** A zip, or the older container that holds protected workbooks and those of old Excel; or what its name says it is. */
function isWorkbook(bytes: Uint8Array, name: string): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const container = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  return zip || container || /\.xls[xmb]?$/i.test(name);
}

async function sheetsIn(bytes: Uint8Array, name: string): Promise<FileSheet[]> {
  const files = await import(/* webpackChunkName: 'files' */ '../../../files').catch(() => {
    throw new ReportError(UNLOADED, [], { wrote: 'nothing', retry: true });
  });
  try {
    return files.readSheets(bytes, name);
  } catch (error) {
    // Each says what is wrong with the file and what to do.
    throw new ReportError(error instanceof Error ? error.message : String(error));
  }
}

export function inputOfFile(file: FileSource): SourceInput {
  if (file.kind === 'csv') return { kind: 'csv', name: file.name, text: file.text };
  const { name, grid } = file.sheets[file.sheet];
  return { kind: 'grid', origin: { kind: 'file', name: file.name, sheet: name }, grid };
}
