/** Starts the workbench: a workbook with the add-in beside it, as Excel shows them. */
import { createRoot } from 'react-dom/client';
import type { Manifest } from '../../tools/manifest/read';
import { loadFonts } from '../grid';
import { App } from './App';
import { Workbench } from './state/workbench';

async function read(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} could not be loaded (${response.status} ${response.statusText}). Run "npm start" again.`);
  return response;
}

async function start(page: HTMLElement): Promise<void> {
  const [manifest, metadata, sample] = await Promise.all([
    read('/workbench/manifest.json').then((r) => r.json() as Promise<Manifest>),
    read('/functions.json').then((r) => r.json() as Promise<unknown>),
    read('/workbench/sample-accounts.csv').then((r) => r.text()),
    loadFonts(),
  ]);
  const workbench = new Workbench({ manifest, metadata }, sample);
  // For the console, and for tests that look into the workbook.
  Object.assign(window, { workbench });
  createRoot(page).render(<App workbench={workbench} />);
}

const page = document.getElementById('page')!;
start(page).catch((error: unknown) => {
  page.textContent = error instanceof Error ? error.message : String(error);
});
