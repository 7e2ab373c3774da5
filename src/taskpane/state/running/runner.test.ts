import { Cancelled, ReportError } from '../../../engine/errors';
import type { CommandOptions } from '../../../excel/host/conversation';
import { INITIAL } from '../reducers';
import { createRunner, type PanelTask, WAIT_MS } from './runner';
import { createStore } from '../store';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function started(): { store: ReturnType<typeof createStore<typeof INITIAL>>; runner: ReturnType<typeof createRunner> } {
  const store = createStore(INITIAL);
  return { store, runner: createRunner(store) };
}

const task = (work: PanelTask['work'], more: Partial<PanelTask> = {}): PanelTask => ({
  label: 'Refreshing the report',
  writes: true,
  work,
  ...more,
});
const turn = async (): Promise<void> => {
  await jest.advanceTimersByTimeAsync(0);
};

/** Work that ends when it is told to, and stops when it is cancelled. */
function open(): { work: PanelTask['work']; end(): void; options(): CommandOptions } {
  let options: CommandOptions = {};
  let end = (): void => undefined;
  const work: PanelTask['work'] = (given) => {
    options = given;
    return new Promise((resolve, reject) => {
      end = () => resolve({ message: 'Done.', notes: [] });
      given.signal?.addEventListener('abort', () => reject(new Cancelled()));
    });
  };
  return { work, end: () => end(), options: () => options };
}

test('one command runs at a time; what is asked meanwhile is refused', async () => {
  const { store, runner } = started();
  const first = open();
  const ran = runner.run(task(first.work));
  expect(await runner.run(task(() => Promise.resolve()))).toBe(false);
  await turn();
  expect(store.getState().busy).toMatchObject({ label: 'Refreshing the report', cancellable: true, waiting: null });
  first.end();
  expect(await ran).toBe(true);
  expect(store.getState()).toMatchObject({ busy: null, notice: { message: 'Done.' } });
});

test('what was told of a command stays, with its undo, until another one writes', async () => {
  const { store, runner } = started();
  const told = { message: 'Snapshot taken.', notes: [], undo: true };
  store.update((state) => ({ ...state, notice: told }));
  await runner.run(task(() => Promise.resolve(), { writes: false }));
  expect(store.getState().notice).toBe(told);
  await runner.run(task(() => Promise.resolve()));
  expect(store.getState().notice).toBeNull();
});

test('quiet commands wait for their turn, in order, and show only where they take long', async () => {
  const { store, runner } = started();
  const done: number[] = [];
  const slow = open();
  const one = runner.run(task(slow.work, { quiet: true }));
  const two = runner.run(task(async () => void done.push(2), { quiet: true }));
  await turn();
  expect([store.getState().busy, done]).toEqual([null, []]);
  await jest.advanceTimersByTimeAsync(WAIT_MS);
  expect(store.getState().busy?.waiting).toMatch(/finish editing it/);
  slow.end();
  expect([await one, await two, done]).toEqual([true, true, [2]]);
  expect(store.getState().busy).toBeNull();
});

test('silence for a while is told as waiting, and an answer takes that back; while writing a pause is work', async () => {
  const { store, runner } = started();
  const one = open();
  const ran = runner.run(task(one.work));
  await jest.advanceTimersByTimeAsync(WAIT_MS - 1);
  expect(store.getState().busy?.waiting).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(store.getState().busy?.waiting).toMatch(/press Enter or Esc/);
  one.options().onProgress?.('Reading the report', 1, 4, true);
  expect(store.getState().busy).toMatchObject({ step: 'Reading the report', done: 1, of: 4, waiting: null });
  one.options().onProgress?.('Writing', 3, 4, false);
  await jest.advanceTimersByTimeAsync(WAIT_MS * 5);
  expect(store.getState().busy).toMatchObject({ cancellable: false, waiting: null });
  one.end();
  await ran;
});

test('a cancel is no error', async () => {
  const { store, runner } = started();
  const one = open();
  const undo = jest.fn();
  const ran = runner.run(task(one.work, { undo }));
  await turn();
  runner.cancel();
  expect(await ran).toBe(false);
  expect(store.getState()).toMatchObject({
    busy: null,
    error: null,
    notice: { message: 'Cancelled. Nothing was written.' },
  });
  expect(undo).toHaveBeenCalled();
  expect(await runner.retry()).toBe(false);
});

test('an error says what was written, and can be tried again where that helps', async () => {
  const { store, runner } = started();
  let fails = true;
  const work: PanelTask['work'] = () => {
    if (fails)
      return Promise.reject(
        new ReportError('Excel did not answer in time.', ['RequestAborted at Range.values: x'], {
          code: 'RequestAborted',
        }),
      );
    return Promise.resolve({ message: 'Done.', notes: [] });
  };
  await runner.run(task(work));
  expect(store.getState()).toMatchObject({
    error: { message: 'Excel did not answer in time.', written: 'Nothing was written.', retry: true },
    lastFailure: 'RequestAborted',
  });
  fails = false;
  expect(await runner.retry()).toBe(true);
  expect(store.getState()).toMatchObject({ error: null, notice: { message: 'Done.' } });
});

test('an error after writing began says so; one that says it itself is not said twice; a reading has nothing to say', async () => {
  const { store, runner } = started();
  const failing =
    (error: Error, begun: boolean): PanelTask['work'] =>
    (options) => {
      if (begun) options.onProgress?.('Writing', 3, 4, false);
      return Promise.reject(error);
    };
  await runner.run(task(failing(new ReportError('Excel failed.', [], { code: 'GeneralException' }), true)));
  expect(store.getState().error?.written).toMatch(/not known what of it was written/);
  await runner.run(
    task(
      failing(
        new ReportError('The sheet is protected, so nothing was written. Unprotect it.', [], {
          wrote: 'nothing',
          retry: true,
        }),
        false,
      ),
    ),
  );
  expect(store.getState()).toMatchObject({ error: { written: '', retry: true }, lastFailure: 'refused' });
  await runner.run(task(failing(new ReportError('There is nothing to read.'), false), { writes: false }));
  expect(store.getState().error).toMatchObject({ written: '', retry: false });
  await runner.run(task(failing(new TypeError('x is undefined'), false)));
  expect(store.getState()).toMatchObject({ error: { details: ['x is undefined'] }, lastFailure: 'TypeError' });
});
