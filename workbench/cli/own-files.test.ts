import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { lstatSync, symlinkSync, writeFileSync } from 'node:fs';
import promises, { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { guardOutput, readOwn, saveOwn } from './own-files';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-files-'));
  path = join(folder, 'book.xlsx');
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (file = path): string => readFileSync(file, 'utf8');

/** Has the disk fill up after the first bytes of the next file that is written. */
async function fillDisk(): Promise<void> {
  const probe = await open(folder, 'r');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  jest.spyOn(handles, 'writeFile').mockImplementationOnce(async function (this: FileHandle, data) {
    await this.write((data as Uint8Array).subarray(0, 3));
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  });
}

test('a file is saved whole, and nothing is left beside it', async () => {
  await saveOwn(path, bytes('first'));
  await saveOwn(path, bytes('second'));
  expect(text()).toBe('second');
  expect(readdirSync(folder)).toEqual(['book.xlsx']);
});

test('on a full disk the file is as it was, and it is said', async () => {
  writeFileSync(path, 'the only copy');
  await fillDisk();
  await expect(saveOwn(path, bytes('new contents'))).rejects.toThrow(
    `"${path}" could not be saved: the disk is full. It is as it was before.`,
  );
  expect(text()).toBe('the only copy');
  expect(readdirSync(folder)).toEqual(['book.xlsx']);
});

test.each([
  ['a file that somebody has saved meanwhile', 'theirs', bytes('mine')],
  ['a file that was not there before', 'theirs', null],
])('%s is not written over', async (_, now, standing) => {
  writeFileSync(path, now);
  await expect(saveOwn(path, bytes('new contents'), standing)).rejects.toThrow(
    `"${path}" could not be saved: somebody else has changed it meanwhile; run the command again. It is left as it is.`,
  );
  expect(text()).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['book.xlsx']);
  await saveOwn(path, bytes('new contents'), bytes(now));
  expect(text()).toBe('new contents');
});

test('a link that leads nowhere stays a link', async () => {
  symlinkSync(join(folder, 'gone.xlsx'), path);
  await expect(saveOwn(path, bytes('new'))).rejects.toThrow(/could not be saved: it is a link that leads to no file\./);
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
});

test('a file that is new and cannot be written is not there in part', async () => {
  await fillDisk();
  await expect(saveOwn(path, bytes('new contents'))).rejects.toThrow(/could not be saved: the disk is full\.$/);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([0o600, 0o664])('permissions are kept: %o', async (mode) => {
  writeFileSync(path, 'before');
  chmodSync(path, mode);
  await saveOwn(path, bytes('after'));
  expect([text(), statSync(path).mode & 0o777]).toEqual(['after', mode]);
});

test('a write-protected file is not replaced', async () => {
  writeFileSync(path, 'before');
  chmodSync(path, 0o444);
  await expect(saveOwn(path, bytes('after'))).rejects.toThrow(/could not be saved: it is write-protected\. It is as/);
  expect([text(), readdirSync(folder)]).toEqual(['before', ['book.xlsx']]);
});

test('a file that only somebody else may write to is not replaced', async () => {
  writeFileSync(path, 'theirs');
  // Who runs as root may write to every file.
  jest
    .spyOn(promises, 'access')
    .mockImplementationOnce(() => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })));
  await expect(saveOwn(path, bytes('mine'))).rejects.toThrow(
    `"${path}" could not be saved: you have no permission for it. It is as it was before.`,
  );
  expect([text(), readdirSync(folder)]).toEqual(['theirs', ['book.xlsx']]);
});

test('a link stays a link, and what it leads to is saved', async () => {
  const target = join(folder, 'target.xlsx');
  writeFileSync(target, 'before');
  symlinkSync(target, path);
  await saveOwn(path, bytes('after'));
  expect([lstatSync(path).isSymbolicLink(), text(target)]).toEqual([true, 'after']);
});

test('a device keeps its place, and what never ends is not read', async () => {
  symlinkSync('/dev/zero', path);
  await expect(saveOwn(path, bytes('new'))).rejects.toThrow(/could not be saved: it is no file but a device or a pipe/);
  expect(lstatSync('/dev/zero').isCharacterDevice()).toBe(true);
});

test('what is wrong with a file is said in a sentence', async () => {
  mkdirSync(path);
  await expect(saveOwn(path, bytes('a'))).rejects.toThrow(`"${path}" could not be saved: it is a folder.`);
  await expect(readOwn(path)).rejects.toThrow(`"${path}" cannot be read: it is a folder.`);
  const nowhere = join(folder, 'none', 'book.xlsx');
  await expect(saveOwn(nowhere, bytes('a'))).rejects.toThrow(
    /could not be saved: it, or the folder .* is not there\.$/,
  );
});

test('a file that holds the same already is left alone', async () => {
  writeFileSync(path, 'the same');
  const before = statSync(path, { bigint: true });
  await expect(saveOwn(path, bytes('the same'))).resolves.toBe(false);
  const after = statSync(path, { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  await expect(saveOwn(path, bytes('another'))).resolves.toBe(true);
});

/** A program whose output ends in an error, and what it says of that and ends with. */
async function outputFailing(code: string): Promise<{ complaint: string; exit: unknown }> {
  let complaint = '';
  const stdout = new Writable({ write: (_, __, done) => done(Object.assign(new Error(code), { code })) });
  const stderr = new Writable({
    write(text, _, done) {
      complaint += String(text);
      done();
    },
  });
  const exit = await new Promise((resolve) => {
    guardOutput({ stdout, stderr, exit: resolve, exitCode: 0 } as unknown as NodeJS.Process);
    stdout.write('the summary');
  });
  return { complaint, exit };
}

test('output that cannot be written is told of, with what became of the files', async () => {
  expect(await outputFailing('EPIPE')).toEqual({ complaint: '', exit: 0 });
  await saveOwn(path, bytes('saved'));
  const { complaint, exit } = await outputFailing('ENOSPC');
  expect(complaint).toMatch(
    /^What there is to say could not be written: the disk is full\. Saved before that: .*book\.xlsx"\.\n$/,
  );
  expect(exit).toBe(1);
});
