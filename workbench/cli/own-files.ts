/** Reading and saving files of people: what stood there is never lost, and what goes wrong is said in a sentence. */
import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, type FileHandle, lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What the system's codes mean to somebody with a file. */
const REASONS: Readonly<Record<string, string>> = {
  CHANGED: 'somebody else has changed it meanwhile; run the command again',
  EACCES: 'you have no permission for it',
  DANGLING: 'it is a link that leads to no file',
  EBUSY: 'another program has it open; close it there',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the disk takes no file of that size',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads back to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it, or the folder it is to be in, is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'the system does not allow it; another program may have it open',
  NOFILE: 'it is no file but a device or a pipe, which no workbook can take the place of',
  EROFS: 'the disk can only be read',
  READONLY: 'it is write-protected',
};

/** Why a file could not be read or written, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message ?? String(error);
}

const failure = (code: string): Error => Object.assign(new Error(REASONS[code]), { code });

/** @throws Error with a sentence that names the file */
export async function readOwn(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Error(`"${path}" cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/** What was saved so far, for whoever has to say it in the end. */
const saved = new Set<string>();

/**
 * Saves a file in whole or not at all: it is written beside its place, brought to the disk, and only then takes the place
 * of what stood there, with the permissions of that. A file that holds these bytes already is left alone.
 * @param standing what the file held when it was read; null where there was none. Left out, whatever stands there is replaced.
 * @returns whether the file was written
 * @throws Error with a sentence that says what became of the file
 */
export async function saveOwn(path: string, bytes: Uint8Array, standing?: Uint8Array | null): Promise<boolean> {
  let beside: string | undefined;
  try {
    const there = existsSync(path) ? await stat(path) : undefined;
    // Before it is read: a pipe and some devices never come to an end.
    if (there && !there.isDirectory() && !there.isFile()) throw failure('NOFILE');
    if (there?.isFile() && isSame(await readFile(path), bytes)) return false;
    if (!there && (await lstat(path).catch(() => undefined))) throw failure('DANGLING');
    // A link stays a link: the file that it leads to is the one that is saved.
    const place = existsSync(path) ? await realpath(path) : path;
    const before = existsSync(place) ? await stat(place) : undefined;
    if (before?.isDirectory()) throw failure('EISDIR');
    // Replacing it would need the folder's permission only, and go round that of the file.
    if (before && (before.mode & 0o222) === 0) throw failure('READONLY');
    if (before) await access(place, constants.W_OK);
    beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = await open(beside, 'wx', before?.mode);
    try {
      await file.writeFile(bytes);
      if (before) await keepPermissions(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    if (standing !== undefined && !isSame((await readFile(place).catch(() => null)) ?? EMPTY, standing ?? EMPTY))
      throw failure('CHANGED');
    await rename(beside, place);
    beside = undefined;
    saved.add(path);
    await syncFolder(dirname(place));
    return true;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => undefined);
    const kept = !existsSync(path) ? '' : isChanged(error) ? ' It is left as it is.' : ' It is as it was before.';
    throw new Error(`"${path}" could not be saved: ${reasonOf(error)}.${kept}`, { cause: error });
  }
}

const EMPTY = new Uint8Array();

const isChanged = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'CHANGED';

async function keepPermissions(file: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }) {
  // The owner can be kept by few; who cannot owns the file from now on, and may do with it what its mode says.
  await file.chown(uid, gid).catch(() => undefined);
  // What the process masks is given back, and a change of owner takes bits away.
  await file.chmod(mode & 0o7777);
}

/** The new name is on the disk once its folder is; not every system can do that, and none has to. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Ends the program in peace where whoever reads its output has heard enough, as `head` does, and with a sentence where its
 * output cannot be written.
 */
export function guardOutput(program: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit' | 'exitCode'> = process): void {
  program.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return program.exit(program.exitCode);
    const said = `What there is to say could not be written: ${reasonOf(error)}. ${stateOf(saved)}\n`;
    program.stderr.write(said, () => program.exit(1));
  });
  // There is nowhere left to say it; the exit code tells.
  program.stderr.on('error', () => undefined);
}

const stateOf = (files: ReadonlySet<string>): string =>
  files.size === 0 ? 'No file was changed.' : `Saved before that: ${[...files].map((file) => `"${file}"`).join(', ')}.`;
