import { readDiagnostics } from '../../excel/host/diagnostics';
import type { Diagnostics } from '../../excel/host/diagnostics';
import { VERSION } from './version';

/** The Help view's text to copy: versions, what this Excel can do, the last failure's code. Nothing of the workbook. */
export function diagnosticsText(
  lastFailure: string | null,
  { host, platform, version, language, sets }: Diagnostics = readDiagnostics(),
): string {
  return [
    `Account Progress ${VERSION}`,
    `Host: ${host} on ${platform}, ${version}`,
    `Language: ${language}`,
    `Browser: ${typeof navigator === 'undefined' ? 'unknown' : navigator.userAgent}`,
    `Requirement sets: ${sets.join(', ') || 'none'}`,
    `Last error: ${lastFailure ?? 'none'}`,
  ].join('\n');
}
