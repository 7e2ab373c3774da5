import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildInto } from '../../tools/build/run-webpack';
import { DEVELOPMENT_BASE } from '../../tools/build/site.mjs';
import { buildWorkbenchPage } from './page';
import { CACHE, OFFICE_JS_PATH, ROOT } from './places';

/** Folders with the built pages. */
export interface Pages {
  /** What Excel loads: the add-in as it is published, except for the address of office.js. */
  readonly addin: string;
  /** The page of the workbench. */
  readonly workbench: string;
}

interface Part {
  /** Builds into a folder, with one more that keeps what makes the next build faster. */
  readonly into: (folder: string, cache: string) => Promise<void>;
  /** Everything that the build may read, besides the installed packages. */
  readonly inputs: readonly string[];
}

const SHARED = ['src', 'package.json', 'package-lock.json'];

const PARTS: Readonly<Record<keyof Pages, Part>> = {
  addin: {
    into: (folder, cache) =>
      buildInto(folder, { base: DEVELOPMENT_BASE, officeJs: `${OFFICE_JS_PATH}office.js`, cache }),
    inputs: [
      ...SHARED,
      'tools/build',
      'tools/manifest',
      'assets',
      'tools/site',
      'docs',
      'CHANGELOG.md',
      'webpack.config.js',
    ],
  },
  workbench: { into: buildWorkbenchPage, inputs: [...SHARED, 'workbench', 'tools/manifest'] },
};

const BUILDS = join(CACHE, 'builds');
/** What webpack keeps of one build of the add-in makes the next one faster, also for another address. */
export const KEPT_BY_WEBPACK = join(CACHE, 'webpack', 'addin');
/** Builds of a part that are kept, so that going back to an earlier state costs nothing. */
const KEPT = 3;
/** How folders of builds under way are called. */
const MAKING = 'making-';
/** A build that has not ended after so many milliseconds never will: its process is gone. */
const ABANDONED = 300_000;

/**
 * Builds the add-in's pages and the workbench's page, each unless it has been built from the very same files before.
 * @param say hears what is being done, where it takes time
 * @throws Error with all that webpack says where a page cannot be built
 */
export async function buildPages(say: (line: string) => void = () => undefined): Promise<Pages> {
  const [addin, workbench] = await Promise.all([
    buildPart('addin', () => say('Building the add-in …')),
    buildPart('workbench', () => say('Building the page of the workbench …')),
  ]);
  removeOld();
  return { addin, workbench };
}

/** @returns the folder of the part, built now or before */
async function buildPart(name: keyof Pages, announce: () => void): Promise<string> {
  const { into, inputs } = PARTS[name];
  const build = `${name}-${fingerprint(inputs)}`;
  const [folder, aside] = [join(BUILDS, build), join(BUILDS, MAKING + build)];
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  announce();
  while (!claim(aside)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (existsSync(folder)) return folder;
  }
  // Built aside and moved into place as a whole: another process never sees half a build.
  try {
    await into(aside, KEPT_BY_WEBPACK);
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/** Makes the folder of a build under way, and so keeps other processes from the same work; false where one is at it. */
function claim(aside: string): boolean {
  mkdirSync(BUILDS, { recursive: true });
  if (existsSync(aside) && changedAt(aside) < Date.now() - ABANDONED) rmSync(aside, { recursive: true, force: true });
  try {
    mkdirSync(aside);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Tells whether anything has changed: by content, since a fresh checkout has new dates. */
function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, join(ROOT, input));
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: Hash, path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${relative(ROOT, path)}\n`).update(readFileSync(path));
  }
}

/** 0 where another process has removed it in the meantime. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function removeOld(): void {
  const known = readdirSync(BUILDS).map((name) => ({ name, at: changedAt(join(BUILDS, name)) }));
  const old = known.filter(({ name, at }) => name.startsWith(MAKING) && at < Date.now() - ABANDONED);
  for (const part of Object.keys(PARTS)) {
    const done = known.filter(({ name }) => name.startsWith(`${part}-`)).sort((a, b) => b.at - a.at);
    old.push(...done.slice(KEPT));
  }
  for (const { name } of old) rmSync(join(BUILDS, name), { recursive: true, force: true });
}
