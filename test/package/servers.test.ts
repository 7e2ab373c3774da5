/** The header files for four kinds of server say the same: each is read as its server does, and held against the one list. */
import { chosenCloud, CLOUDS, WORLDWIDE } from '../../tools/package/clouds';
import { contentSecurityPolicy, everywhere, headersFor } from '../../tools/package/headers';
import { serverFiles } from '../../tools/package/servers';
import { READERS } from './served';

const PATHS = [
  'taskpane.html',
  'functions.js',
  'functions.json',
  'shortcuts.json',
  'manifest.xml',
  'manifest.json',
  'taskpane.0123456789abcdef0123.js',
  '402.0123456789abcdef0123.js',
  'THIRD-PARTY-NOTICES.txt',
  'assets/icon-32.png',
  'assets/sample-accounts.csv',
  'help/index.html',
  'help/functions/index.html',
  'help/functions/romi.html',
  'help/help.0123456789abcdef.css',
  'help/search.0123456789abcdef.js',
  'help/pictures/report-light.png',
];
const BASES = ['https://addins.contoso.com/account-progress', 'https://excel.fabrikam.net'];
const CASES = Object.keys(READERS).flatMap((file) => BASES.map((base) => [file, base] as const));

const answersOf = (file: string, base: string, cloud = WORLDWIDE): ReturnType<(typeof READERS)[string]> => {
  const text = serverFiles(base, PATHS, cloud)[file]!;
  return READERS[file]!(text, new URL(base).pathname.replace(/\/$/, ''));
};

test('there is a reader for every file', () => {
  expect(Object.keys(serverFiles(BASES[0]!, PATHS)).sort()).toEqual(Object.keys(READERS).sort());
});

test.each(CASES)('%s for %s answers every file with the headers of the list, and nothing else', (file, base) => {
  const answers = answersOf(file, base);
  for (const path of PATHS) expect([path, answers(path)]).toEqual([path, headersFor(path)]);
});

test.each(CASES)('%s for %s answers a folder like its page, and under the policy what is not there', (file, base) => {
  const answers = answersOf(file, base);
  for (const path of ['help/', 'help/functions/'])
    expect([path, answers(path)]).toEqual([path, headersFor('help/index.html')]);
  expect(answers('nothing.html')).toMatchObject(everywhere());
});

test.each(Object.keys(READERS))('%s carries the policy of the chosen cloud', (file) => {
  for (const cloud of Object.values(CLOUDS)) {
    const { 'Content-Security-Policy': policy } = answersOf(file, BASES[0]!, cloud)('taskpane.html');
    expect(policy).toBe(contentSecurityPolicy(cloud));
  }
});

test('what the list itself says: scripts for ever, pages anew, pictures for a day, all of it with the policy', () => {
  const caching = (path: string): string | undefined => headersFor(path)['Cache-Control'];
  expect(PATHS.map((path) => [path, caching(path)])).toEqual(
    PATHS.map((path) => [
      path,
      /\.[0-9a-f]{16,}\./.test(path)
        ? 'public, max-age=31536000, immutable'
        : /^assets.*png$/.test(path)
          ? 'public, max-age=86400'
          : 'no-cache',
    ]),
  );
  for (const path of PATHS) {
    expect(headersFor(path)).toMatchObject({
      'Content-Security-Policy': contentSecurityPolicy(),
      'X-Content-Type-Options': 'nosniff',
    });
    expect(headersFor(path)).not.toHaveProperty('X-Frame-Options');
    expect('Access-Control-Allow-Origin' in headersFor(path)).toBe(/^(functions|shortcuts)\.json$/.test(path));
  }
  expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
});

describe('the cloud of Microsoft 365', () => {
  test('is the worldwide one unless another is named', () => {
    expect(chosenCloud({})).toEqual(WORLDWIDE);
    expect(chosenCloud({ cloud: 'dod' })).toEqual(CLOUDS.dod);
  });

  test('each has its own office.js, under https, and its own pages', () => {
    const all = Object.values(CLOUDS);
    expect(new Set(all.map(({ officeJs }) => officeJs)).size).toBe(all.length);
    for (const cloud of all) expect(() => chosenCloud(cloud)).not.toThrow();
  });

  test('can be added to and put right', () => {
    const officeJs = 'https://appsforoffice.cloud.test/lib/1/hosted/office.js';
    const frames = ['https://*.office.cloud.test', WORLDWIDE.frames[0]!];
    expect(chosenCloud({ officeJs, frames })).toEqual({
      officeJs,
      frames: [...WORLDWIDE.frames, 'https://*.office.cloud.test'],
    });
  });

  test.each([
    [{ cloud: 'moon' }, /--cloud is "moon"\. Give one of worldwide, gcc, gcc-high, dod, 21vianet\./],
    [{ cloud: 'constructor' }, /--cloud is "constructor"/],
    [{ officeJs: 'http://a.b/office.js' }, /--office-js is "http:\/\/a\.b\/office\.js"\. Give the https address/],
    [{ frames: ['https://a.b/c'] }, /--frame is "https:\/\/a\.b\/c"\. Give the https address of pages, without a path/],
    [{ frames: ["https://*.a.b; script-src 'none'"] }, /--frame is/],
  ])('%j is refused with a sentence', (choice, says) => {
    expect(() => chosenCloud(choice)).toThrow(says);
  });
});
