import type { Workbench } from './workbench';

/** Saves the workbook into the browser's downloads; gives whether it could be written. */
export async function saveAs(workbench: Workbench): Promise<boolean> {
  const file = await workbench.save();
  if (!file) return false;
  download(file);
  return true;
}

/** Puts a file into the browser's downloads. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The download has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Lets the user choose a file, and opens it. */
export function chooseFile(workbench: Workbench): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.xlsm,.csv,.tsv,.txt';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void workbench.openFile(file);
  });
  input.click();
}
