import { spawn } from 'node:child_process';

/** Asks the system to show an address; where it has no browser, the printed address is enough. */
export function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? // Not through cmd, which takes a & in an address as the end of the command.
          ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(program!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
