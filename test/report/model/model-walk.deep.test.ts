import fc from 'fast-check';
import type { ModelChange } from '../../../src/domain/model/model-change';
import { built, scores } from './sub-metrics';

const STEPS = ['launched', 'roi', 'recognized', 'monetizes', 'partner'];
const act = fc.record({
  kind: fc.constantFrom('add', 'remove', 'keep', 'rename', 'weight'),
  step: fc.nat(4),
  place: fc.nat(4),
  weight: fc.constantFrom(1, 2, 0.5),
});

test('whatever sub-metrics come, go, and change, every score of the others stays with its own', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (acts) => {
      const { book, actions, settle } = await built();
      let expected = scores(book);
      for (const { kind, step, place, weight } of acts) {
        const ids = Object.keys(expected).filter((key) => key.startsWith(`${STEPS[step]}.`));
        const id = ids[place % ids.length];
        const name = `Name ${++count}`;
        const change: ModelChange =
          kind === 'add'
            ? { add: [{ step: STEPS[step], name, ask: '', weight }] }
            : kind === 'rename'
              ? { subMetrics: { [id]: { name } }, steps: { [STEPS[step]]: { name: `Step ${count}` } } }
              : kind === 'weight'
                ? { subMetrics: { [id]: { weight } } }
                : { remove: [id] };
        if ('remove' in change && ids.length === 1) continue;
        const allowed = kind !== 'add' || ids.length < 5;
        const options = kind === 'keep' ? { kept: [id] } : { confirmed: [id] };
        const done = actions.changeModel(change, options);
        if (!allowed) {
          await expect(done).rejects.toThrow('a step has at most 5');
          continue;
        }
        await done;
        const now = scores(book);
        if ('remove' in change) expected = Object.fromEntries(Object.entries(expected).filter(([key]) => key !== id));
        const added = Object.keys(now).filter((key) => !(key in expected));
        expect(added).toHaveLength(kind === 'add' ? 1 : 0);
        expect(now).toEqual({
          ...expected,
          ...Object.fromEntries(added.map((key) => [key, now[key].map(() => null)])),
        });
        expected = now;
        await settle();
      }
    }),
    { numRuns: 5, seed: 11, endOnFailure: true },
  );
}, 300_000);
