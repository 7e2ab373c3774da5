import { PackageWriter } from './package';

test('names and ids are the first that are free', () => {
  const pkg = new PackageWriter();
  pkg.add('xl/charts/chart2.xml', '', 'a/b');
  const names = Array.from({ length: 3 }, () => {
    const name = pkg.freeName('xl/charts/chart', '.xml');
    pkg.add(name, '', 'a/b');
    return name;
  });
  expect(names).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart3.xml', 'xl/charts/chart4.xml']);
  pkg.relate('a', 'type', 'b', { id: 'rId3' });
  expect([0, 1, 2].map(() => pkg.relate('a', 'type', 'b'))).toEqual(['rId2', 'rId4', 'rId5']);
});

test('tens of thousands of parts are named in a moment', () => {
  const pkg = new PackageWriter();
  const start = performance.now();
  for (let i = 0; i < 50_000; i++) pkg.add(pkg.freeName('xl/charts/chart', '.xml'), '', 'a/b');
  expect(performance.now() - start).toBeLessThan(5_000);
});
