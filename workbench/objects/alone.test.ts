import type * as classes from './core/classes';

type Classes = typeof classes;

/** Any file of the object model can be the first that is loaded. */
test.each(['./ranges/range', './sheets/worksheet', './charts/chart', './core/range-ref'])(
  '%s is loaded alone',
  (file) => {
    jest.isolateModules(() => {
      expect(Object.keys(jest.requireActual<object>(file))).not.toEqual([]);
    });
  },
);

test('a part of the object model says that it is one', () => {
  jest.isolateModules(() => {
    const { sharedClass } = jest.requireActual<Classes>('./core/classes');
    expect(() => sharedClass('range')).toThrow(/import workbench\/objects/);
  });
});
