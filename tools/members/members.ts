/** The members of Excel's objects that the workbench's Excel knows, read out of the tables in which it has them. */
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A class of Office.js with what is known of it. */
interface Known {
  readonly scalars: readonly string[];
  readonly links: readonly string[];
  readonly methods: readonly string[];
}

/** As Office.js writes them: `rowIndex` for `RowIndex`. */
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The name of the class that a table is of; undefined for what is no table of members. */
function nameOf(table: ts.ObjectLiteralExpression): string | undefined {
  const type = table.properties.find((p) => p.name?.getText() === 'type');
  return type && ts.isPropertyAssignment(type) && ts.isStringLiteral(type.initializer)
    ? type.initializer.text
    : undefined;
}

const isTable = (node: ts.Node): node is ts.VariableDeclaration & { initializer: ts.ObjectLiteralExpression } =>
  ts.isVariableDeclaration(node) &&
  /^HostClass</.test(node.type?.getText() ?? '') &&
  node.initializer !== undefined &&
  ts.isObjectLiteralExpression(node.initializer);

/**
 * All classes by name, read from the sources with what they take over from one another.
 * @param root the folder of the project
 */
export function knownMembers(root: string): ReadonlyMap<string, Known> {
  const objects = join(root, 'workbench', 'objects');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(objects, ['.ts'], ['**/*.test.ts']);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map<string, Known>();
  const visit = (node: ts.Node): void => {
    if (isTable(node)) {
      const name = nameOf(node.initializer);
      const part = (key: string): string[] => {
        const given = node.initializer.properties.find((p) => p.name?.getText() === key);
        const value = given && ts.isPropertyAssignment(given) ? given.initializer : undefined;
        return value
          ? checker
              .getTypeAtLocation(value)
              .getProperties()
              .map((p) => lower(p.name))
          : [];
      };
      const before = name === undefined ? undefined : found.get(name);
      const all = (key: keyof Known): string[] => [...new Set([...(before?.[key] ?? []), ...part(key)])].sort();
      if (name !== undefined)
        found.set(name, { scalars: all('scalars'), links: all('links'), methods: all('methods') });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!relative(objects, file.fileName).startsWith('..')) visit(file);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The list as a page of the workbench's documents. */
export function membersPage(root: string): string {
  const known = knownMembers(root);
  const count = [...known.values()].reduce((sum, k) => sum + k.scalars.length + k.links.length + k.methods.length, 0);
  const line = (what: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`- ${what}: ${names.map((name) => `\`${name}\``).join(', ')}`] : [];
  const sections = [...known].map(([name, { scalars, links, methods }]) => {
    const lines = [...line('values', scalars), ...line('objects', links), ...line('methods', methods)];
    return [`## ${name}`, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
  });
  const head = [
    '# What the workbench’s Excel knows of Office.js',
    '',
    `${known.size} classes with ${count} members. Everything else is refused with its name, as \`Range.getDirectDependents\`. Written by`,
    '`npm run docs` from the tables in `workbench/objects`; a test holds it against them.',
  ].join('\n');
  return `${[head, ...sections].join('\n\n')}\n`;
}
