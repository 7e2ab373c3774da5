import fc from 'fast-check';
import { columnId } from './tables';

test('columns of two tables that have a key in common are two columns', () => {
  const key = fc.stringMatching(/^[a-zA-Z0-9.]+$/);
  fc.assert(
    fc.property(key, key, key, key, (table, column, other, another) => {
      const same = table === other && column === another;
      expect(columnId(table, column) === columnId(other, another)).toBe(same);
    }),
  );
});
