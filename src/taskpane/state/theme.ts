/** Light or dark: what Office says, else what the system says, else what the user chose; and the user's choice goes first. */

import type { Theme, ThemeChoice } from './types';

const KEY = 'account-progress.theme';

/** Browsers keep the storage of a page apart by the site around it, and Office names the part that is ours. */
function storageKey(): string {
  const partition =
    typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined)?.partitionKey;
  return partition ? `${partition}${KEY}` : KEY;
}

/** The choice kept from the last time; `auto` where none can be read. */
export function storedChoice(): ThemeChoice {
  try {
    const text = localStorage.getItem(storageKey());
    return text === 'light' || text === 'dark' ? text : 'auto';
  } catch {
    // Storage may be switched off for pages in frames; the choice then lasts as long as the page.
    return 'auto';
  }
}

/** Keeps the choice where the browser allows it. */
export function storeChoice(choice: ThemeChoice): void {
  try {
    if (choice === 'auto') localStorage.removeItem(storageKey());
    else localStorage.setItem(storageKey(), choice);
  } catch {
    return;
  }
}

/** The theme that a choice comes to now. */
export function resolveTheme(choice: ThemeChoice): Theme {
  return { choice, dark: choice === 'auto' ? (officeDark() ?? systemDark()) : choice === 'dark' };
}

/** What Office says; undefined where it says nothing, as on the web. */
function officeDark(): boolean | undefined {
  const office =
    typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined)?.officeTheme;
  if (!office) return undefined;
  return office.isDarkTheme ?? darkColor(office.bodyBackgroundColor);
}

/** Whether a colour such as `#262626` is dark; undefined for what is none. */
export function darkColor(color: string | undefined): boolean | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const query = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

const systemDark = (): boolean => query()?.matches ?? false;

/**
 * Calls the listener whenever the theme may have changed. Excel tells nobody, so coming back to the page counts too.
 * @returns what ends that
 */
export function onThemeChange(listener: () => void): () => void {
  const system = query();
  system?.addEventListener?.('change', listener);
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    system?.removeEventListener?.('change', listener);
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}
