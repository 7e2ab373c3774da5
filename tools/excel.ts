/** `npm run excel` puts the add-in into the Excel of this machine, `npm run excel:stop` takes it back. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { refuseLostFlags } from '../workbench/cli/lost-flags';
import { openBrowser } from '../workbench/cli/open-browser';
import { runServing } from '../workbench/cli/run-serving';
import { asksForUsage } from '../workbench/cli/usage';
import type { Serving } from '../workbench/server';
import { buildInto } from './build/run-webpack';
import { DEVELOPMENT_BASE } from './build/site.mjs';
import { runExcel, stopExcel, type Tools, USAGE } from './excel/run-excel';
import type { Machine } from './excel/sideload';

const machine: Machine = {
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
  run(program, args) {
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    return { ok: status === 0, said: error?.message ?? stderr };
  },
  copy(from, to) {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

const tools: Tools = {
  print: (line) => console.log(line),
  // Loaded when they are needed: npm start does without.
  trust: async () => (await import('office-addin-dev-certs')).ensureCertificatesAreInstalled(),
  async distrust() {
    const certificates = await import('office-addin-dev-certs');
    await certificates.uninstallCaCertificate(false, false);
    certificates.deleteCertificateFiles();
  },
  build: (folder) => buildInto(folder, { base: DEVELOPMENT_BASE }),
  browse: openBrowser,
  base: DEVELOPMENT_BASE,
};

async function main([command, ...args]: readonly string[]): Promise<Serving | void> {
  if (asksForUsage(process.argv)) return console.log(USAGE);
  if (command === 'stop') return stopExcel(machine, tools);
  refuseLostFlags('npm run excel', ['web']);
  return runExcel(args, machine, tools);
}

runServing(() => main(process.argv.slice(2)));
