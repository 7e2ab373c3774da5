/** Something that went wrong inside a page and that nobody there took care of. */
export interface PageProblem {
  readonly kind: 'error' | 'rejection' | 'host';
  readonly error: unknown;
}

type Listener = (reason: unknown, promise: unknown) => boolean;

const listeners = new Set<Listener>();

/**
 * Hears of promises that were rejected inside a page and never handled; Node reports them for the whole process.
 * Rejections of nobody's page end the process as they would without this.
 * @param listener says whether the promise belongs to its page
 * @returns a function that stops listening
 */
export function onRejection(listener: Listener): () => void {
  if (listeners.size === 0) process.on('unhandledRejection', report);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) process.off('unhandledRejection', report);
  };
}

function report(reason: unknown, promise: unknown): void {
  if ([...listeners].some((listener) => listener(reason, promise))) return;
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

/** A problem as readable text, with what office.js tells about a refused request. */
export function describeProblem(error: unknown): string {
  const { name, message, code, debugInfo, stack } = (error ?? {}) as {
    name?: unknown;
    message?: unknown;
    code?: unknown;
    stack?: unknown;
    debugInfo?: { errorLocation?: string; statement?: string };
  };
  if (typeof message !== 'string') return String(error);
  if (!debugInfo) return typeof stack === 'string' && stack.includes(message) ? stack : `${String(name)}: ${message}`;
  const lines = [`${String(code)}: ${message}`];
  if (debugInfo.errorLocation) lines.push(`  at ${debugInfo.errorLocation}`);
  if (debugInfo.statement) lines.push(`  statement: ${debugInfo.statement}`);
  return lines.join('\n');
}
