import type { Conversation } from '../host/conversation';
import { Reader } from './reader';

/** Excel that gives answers up to a length, and refuses longer ones. */
function excel(most: number) {
  const state = { text: 0, syncs: 0, refused: 0, asked: [] as [number, number][] };
  const talk = {
    sync() {
      state.syncs += 1;
      const { text } = state;
      state.text = 0;
      if (text <= most) return Promise.resolve();
      state.refused += 1;
      return Promise.reject(Object.assign(new Error('too much'), { code: 'ResponsePayloadSizeLimitExceeded' }));
    },
  } as unknown as Conversation;
  /** Rows of texts of one length, and what came back of them. */
  const rows = (count: number, length: number, expected = length) => {
    const read: number[] = [];
    return {
      read,
      part: {
        count,
        length: expected,
        ask(first: number, some: number) {
          state.asked.push([first, some]);
          state.text += some * length;
          return () => {
            for (let i = 0; i < some; i++) read.push(first + i);
            return Array.from({ length: some }, () => 'x'.repeat(length - 5));
          };
        },
      },
    };
  };
  return { state, talk, rows };
}

const MB = 1_000_000;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('what fits into one answer takes one round trip', async () => {
  const { state, talk, rows } = excel(5 * MB);
  const reader = new Reader(talk);
  const [one, other] = [rows(1000, 500), rows(2000, 1000)];
  const whole = reader.ask(() => () => 'whole');
  reader.rows(one.part);
  reader.rows(other.part);
  await reader.read();
  expect([state.syncs, whole()]).toEqual([1, 'whole']);
  expect([one.read, other.read]).toEqual([upTo(1000), upTo(2000)]);
});

test('more takes at most one round trip a further 2 MB, in answers that are sized by what came back', async () => {
  const { state, talk, rows } = excel(5 * MB);
  const reader = new Reader(talk);
  const many = rows(40_000, 1000, 100);
  reader.rows(rows(10, 10).part);
  reader.rows({ ...many.part, length: 2000 });
  await reader.read();
  expect(many.read).toEqual(upTo(40_000));
  expect(state.refused).toBe(0);
  expect(state.syncs).toBeLessThanOrEqual(1 + 40 / 2);
});

test('several tables share an answer as far as they fit', async () => {
  const { state, talk, rows } = excel(5 * MB);
  const reader = new Reader(talk);
  const [one, other] = [rows(3000, 1000), rows(3000, 1000)];
  reader.rows(one.part);
  reader.rows(other.part);
  await reader.read();
  expect([state.refused, state.syncs, one.read, other.read]).toEqual([0, 2, upTo(3000), upTo(3000)]);
});

test('what is refused is asked for in halves, and what was asked beside it once more', async () => {
  const { state, talk, rows } = excel(5 * MB);
  const reader = new Reader(talk);
  const many = rows(20_000, 1000, 100);
  let times = 0;
  const whole = reader.ask(() => {
    times += 1;
    return () => times;
  });
  reader.rows(many.part);
  await reader.read();
  expect(many.read).toEqual(upTo(20_000));
  expect([state.refused, whole()]).toEqual([2, 3]);
});

test('one row that is too much is refused, and so is what fails for another reason', async () => {
  const { talk, rows } = excel(100);
  const reader = new Reader(talk);
  reader.rows(rows(3, 1000).part);
  await expect(reader.read()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  let syncs = 0;
  const broken = new Reader({
    sync: () => {
      syncs += 1;
      return Promise.reject(new Error('gone'));
    },
  } as unknown as Conversation);
  broken.rows(rows(3, 10).part);
  await expect(broken.read()).rejects.toThrow('gone');
  expect(syncs).toBe(1);
});

test('what is asked for after a reading is read with the next', async () => {
  const { state, talk, rows } = excel(5 * MB);
  const reader = new Reader(talk);
  const [first, second] = [rows(5, 10), rows(6, 10)];
  reader.rows(first.part);
  await reader.read();
  reader.rows(second.part);
  await reader.read();
  expect([state.syncs, first.read.length, second.read.length]).toEqual([2, 5, 6]);
});
