/**
 * Has the browser fetch what the panel needs while it still waits for office.js. A closed panel does without.
 * The page names this script with the others as its data, and runs it before everything else.
 */
import { isShown } from './shown';

const named = document.currentScript?.dataset.scripts?.split(' ') ?? [];
if (isShown()) {
  for (const script of named) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'script', href: script });
    document.head.append(link);
  }
}
