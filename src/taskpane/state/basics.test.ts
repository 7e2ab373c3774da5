import { debounced } from './running/debounce';
import { diagnosticsText } from './diagnostics';
import { createStore } from './store';
import { darkColor, resolveTheme, storeChoice, storedChoice } from './theme';
import { VERSION } from './version';
import { version } from '../../../package.json';

test('the version is that of the package', () => {
  expect(VERSION).toBe(version);
});

test('a store tells when its value is replaced, and only then', () => {
  const store = createStore({ n: 1 });
  const heard = jest.fn();
  const stop = store.subscribe(heard);
  store.update((state) => state);
  store.update(() => ({ n: 2 }));
  stop();
  store.update(() => ({ n: 3 }));
  expect([heard.mock.calls.length, store.getState().n]).toEqual([1, 3]);
});

test('what is asked for often is done once, after a pause, unless stopped', () => {
  jest.useFakeTimers();
  const work = jest.fn();
  const soon = debounced(work, 100);
  soon.call();
  jest.advanceTimersByTime(99);
  soon.call();
  jest.advanceTimersByTime(99);
  expect(work).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
  soon.call();
  soon.stop();
  jest.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});

describe('the theme', () => {
  const globals = globalThis as unknown as Record<string, unknown>;
  afterEach(() => {
    delete globals.Office;
    delete globals.matchMedia;
    delete globals.localStorage;
  });
  const system = (dark: boolean): void => {
    globals.matchMedia = () => ({ matches: dark });
  };

  test('without Office, without a system preference and without storage it is light, and nothing throws', () => {
    storeChoice('dark');
    expect([storedChoice(), resolveTheme('auto')]).toEqual(['auto', { choice: 'auto', dark: false }]);
  });

  test('the user goes before Office, Office before the system', () => {
    system(true);
    expect(resolveTheme('auto').dark).toBe(true);
    globals.Office = { context: { officeTheme: { bodyBackgroundColor: '#FFFFFF' } } };
    expect(resolveTheme('auto').dark).toBe(false);
    globals.Office = { context: { officeTheme: { bodyBackgroundColor: '#FFFFFF', isDarkTheme: true } } };
    expect(resolveTheme('auto').dark).toBe(true);
    expect(resolveTheme('light').dark).toBe(false);
  });

  test('the choice is kept in the part of the storage that Office names', () => {
    const kept = new Map<string, string>();
    globals.localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    };
    globals.Office = { context: { partitionKey: 'P1-' } };
    storeChoice('dark');
    expect([[...kept.keys()], storedChoice()]).toEqual([['P1-account-progress.theme'], 'dark']);
    storeChoice('auto');
    expect([kept.size, storedChoice()]).toEqual([0, 'auto']);
  });

  test('colours are dark or light as an eye sees them', () => {
    expect(['#262626', '#FFFFFF', '#0078D4', 'red', undefined].map(darkColor)).toEqual([
      true,
      false,
      true,
      undefined,
      undefined,
    ]);
  });
});

test('the diagnostics say what Excel this is, and nothing where there is none', () => {
  expect(diagnosticsText('AccessDenied at Range.values')).toMatch(
    /^Account Progress \d.*\nHost: unknown on unknown, unknown\n[\s\S]*Requirement sets: none\nLast error: AccessDenied at Range.values$/,
  );
});
