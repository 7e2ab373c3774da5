import type { Workbook } from '../../model';

/** Document settings as the add-in saves and reads them: names with JSON texts. */

/** Replaces the settings of the workbook by what the add-in saves. */
export function saveSettings(book: Workbook, data: unknown): Record<string, unknown> {
  const { DdaSettingsMethod: method } = data as { DdaSettingsMethod?: { Properties?: [string, string][] } };
  book.settings.clear();
  for (const [key, json] of method?.Properties ?? []) book.settings.set(key, json);
  return { Error: 0, Version: 1 };
}

/** Every setting of the workbook, for `settings.refreshAsync`. */
export function readSettings(book: Workbook): Record<string, unknown> {
  const Settings = [...book.settings].map(([Name, Value]) => ({ Name, Value }));
  return { Error: 0, Version: 1, Properties: { Settings } };
}
