/** The workbook as a file, where Excel gives an add-in one, as on the desktop; and new workbooks made of files. */
import { ReportError } from '../../engine/errors';

/** As much as Excel gives at a time. */
const SLICE = 4 * 1024 * 1024;

type Answered<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

const answer = <T>(ask: Answered<T>): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else
        reject(new ReportError('Excel did not give the file of this workbook.', [`${error.code}: ${error.message}`]));
    }),
  );

/**
 * The workbook as Excel would save it now.
 * @throws ReportError where Excel does not give it
 */
export async function readWholeFile(): Promise<Uint8Array> {
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(i, done));
      bytes.set(slice.data as ArrayLike<number>, at);
      at += slice.size;
    }
    return bytes;
  } finally {
    // Excel keeps two at a time; that one stays open is no reason to give it up.
    await answer<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

/** Opens a workbook that is made of a file. */
export const openNewBook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(inBase64(bytes));

function inBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // As many at a time as a call takes arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
