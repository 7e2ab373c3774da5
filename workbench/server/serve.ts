import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:https';
import { buildPages, type Pages } from './build';
import { certificate } from './certificate';
import { fileServer } from './files';

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Makes the pages, or finds them made; builds what has changed if not given. */
  readonly build?: () => Promise<Pages>;
}

export interface Serving {
  /** `https://localhost:3000`, without a slash at its end. */
  readonly url: string;
  /** Whether the browser will take the certificate without a question. */
  readonly trusted: boolean;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** The port that was asked for belongs to another program. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use by another program. End that program and try again.`);
  }
}

/**
 * Builds the pages and serves them over https on this machine, to nobody else.
 * @throws PortTaken where another program has the port; Error where a page cannot be built
 */
export async function serve({ port, build = buildPages }: ServeOptions): Promise<Serving> {
  const { key, cert, trusted } = await certificate();
  const server = createServer({ key, cert });
  // The port first: a build that nobody can see is a waste of time.
  await listen(server, port);
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const answer = build().then((pages) => fileServer(pages, url));
  // Who asks before the pages are built waits for them.
  server.on('request', (request, response) => {
    answer.then((send) => send(request, response)).catch(() => response.destroy());
  });
  try {
    await answer;
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    url,
    trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTaken(port));
      else if (error.code === 'EACCES')
        reject(new Error(`This system keeps port ${port} for itself. Choose one above 1023 with --port.`));
      else reject(error);
    });
    server.listen(port, 'localhost', resolve);
  });
}
