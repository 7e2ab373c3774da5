import { parseArgs } from 'node:util';
import { buildPages, PortTaken, serve, type Serving } from '../server';
import { orUsage } from './usage';
import { openBrowser } from './open-browser';
import type { Output } from './run-office';

export const USAGE = `Usage: npm start -- [--port 3000] [--no-open]

Builds the add-in and shows it in the browser beside a workbook that looks and edits like Excel.
  --port      where to serve it; 3000 if left out, or the next free port
  --no-open   do not open the browser`;

/** The port that manifest.xml names, so that Excel itself can load the add-in from here too. */
const USUAL_PORT = 3000;
const PORTS_TRIED = 10;

/**
 * Builds the pages, serves them, says where, and opens the browser.
 * @returns the running server; it is the caller's to close
 * @throws Error with a sentence for the user where an argument is wrong, a page cannot be built or the port is taken
 */
export async function runStart(args: readonly string[], output: Output): Promise<Serving> {
  const { port, open } = readArguments(args);
  const serving = await serveOn(port, output);
  output.print(`The workbench is at ${serving.url}. Press Ctrl+C to end it.`);
  if (!serving.trusted) {
    output.print(
      'Its certificate is signed by nobody, so the browser asks once whether you trust it: choose Advanced, then Continue to localhost.',
    );
  }
  if (open) openBrowser(serving.url);
  return serving;
}

function readArguments(args: readonly string[]): { port?: number; open: boolean } {
  const read = () =>
    parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    });
  const { values } = orUsage(read, USAGE);
  if (values.port === undefined) return { open: values.open };
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return { port, open: values.open };
}

/** On the port that was asked for; else on the usual one, or the next that is free. */
async function serveOn(wanted: number | undefined, output: Output): Promise<Serving> {
  const build = (): ReturnType<typeof buildPages> => buildPages((line) => output.print(line));
  if (wanted !== undefined) {
    return serve({ port: wanted, build }).catch((error: unknown) => {
      if (!(error instanceof PortTaken)) throw error;
      throw new Error(
        `Port ${wanted} is in use by another program. End that program, or choose another port with --port.`,
      );
    });
  }
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
    try {
      return await serve({ port, build });
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      output.print(`Port ${port} is in use by another program; trying ${port + 1}.`);
    }
  }
  throw new Error(`No port from ${USUAL_PORT} to ${USUAL_PORT + PORTS_TRIED - 1} is free. Choose another with --port.`);
}
