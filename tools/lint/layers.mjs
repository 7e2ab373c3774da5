/**
 * Which folder of `src` may lean on which, and the ESLint rules that hold the code to it.
 *
 * Meaning knows no Excel: domain, functions and sheets can be run, tested and reused without it. So can the
 * engine, which compares what sheets are to be with what they are. Only `excel` speaks to Excel. The workbench plays Excel for tests and reports, and no part of the add-in may come to need it.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { syncInLoop } from './sync-in-loop.mjs';

/** Packages that only compute: they run wherever the layer runs. */
const PURE = ['papaparse'];

/** What unpacks the parts of a workbook file. */
const ZIP = ['fflate'];

/** Packages of the pane's user interface. */
const REACT = ['react', 'react-dom', '@fluentui'];

/**
 * @type {Record<string, { layers: string[], packages: string[], globals: string[], page: boolean }>}
 * layers: other folders of `src` it may import; packages: npm packages (or scopes) it may import; globals: which of
 * `HOST_GLOBALS` it may name; page: whether it may touch the web page
 */
export const LAYERS = {
  domain: { layers: [], packages: PURE, globals: [], page: false },
  functions: { layers: ['domain'], packages: [], globals: ['Office', 'CustomFunctions'], page: false },
  sheets: { layers: ['domain'], packages: [], globals: [], page: false },
  templates: { layers: ['domain', 'sheets'], packages: [], globals: [], page: false },
  files: { layers: ['domain', 'sheets'], packages: ZIP, globals: [], page: false },
  engine: { layers: ['domain', 'sheets', 'templates'], packages: [], globals: [], page: false },
  excel: {
    layers: ['domain', 'sheets', 'templates', 'engine', 'files'],
    packages: [],
    globals: ['Office', 'Excel', 'OfficeExtension'],
    page: false,
  },
  commands: {
    layers: ['domain', 'functions', 'templates', 'engine', 'excel'],
    packages: [],
    globals: ['Office'],
    page: false,
  },
  taskpane: {
    layers: ['domain', 'functions', 'templates', 'engine', 'excel', 'commands', 'files'],
    packages: REACT,
    globals: ['Office'],
    page: true,
  },
};

/** What tests of a layer may import besides what the layer may. */
const TEST_PACKAGES = ['fast-check', 'node:fs', 'node:path', '@formulajs/formulajs', 'custom-functions-metadata'];

/** Layers above one that its tests may use: the formulas of plans are compared as they are when the workbook is read. */
const TEST_LAYERS = { templates: ['engine'] };

/**
 * What the workbench may import of the add-in: what numbers, functions and addresses mean is the same on both sides.
 * Everything else it knows as a built page only.
 */
const ENTRY_POINTS = ['src/domain', 'src/functions', 'src/sheets/address', 'src/files'];

/** What it shares with the build: the addresses of the pages, and what the manifest says of them. */
const SHARED_TOOLS = ['tools/build/run-webpack', 'tools/build/site.mjs', 'tools/manifest'];

/** The command line opens the add-in without its panel: it bundles the page's start with a door to the commands. */
const WORKBENCH_DOOR = 'workbench/cli';
const DOOR_ENTRY_POINTS = ['src/commands/runtime', 'src/excel'];

/** What office.js adds to the page. */
export const HOST_GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'];

/** What only a page has, and what only Node has: both bind code to one place where it can run. */
export const PAGE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'HTMLElement',
  'Element',
  'Node',
  'alert',
  'confirm',
  'prompt',
];
export const NODE_GLOBALS = ['process', 'Buffer', '__dirname', '__filename', 'require', 'module', 'global'];

const IMPORTS = {
  ImportDeclaration: (node) => node.source,
  ExportNamedDeclaration: (node) => node.source,
  ExportAllDeclaration: (node) => node.source,
  ImportExpression: (node) => node.source,
  TSImportType: (node) => node.source ?? node.argument?.literal ?? node.argument,
  TSExternalModuleReference: (node) => node.expression,
  CallExpression: (node) => (node.callee.name === 'require' ? node.arguments[0] : undefined),
};

/** The folder of `src` that a file belongs to; empty for files directly in `src`, undefined outside it. */
function layerOf(file, root) {
  const [top, layer, inside] = relative(root, file).split(sep);
  if (top !== 'src') return undefined;
  return inside === undefined ? '' : layer;
}

const isTest = (file) => /\.test\.tsx?$/.test(file);

/** Whether an import names a package, or a part of one. */
const isPackage = (text, names) => names.some((name) => text === name || text.startsWith(`${name}/`));

/** Why a layer may not import what a text names; undefined where it may. */
function refusal(layer, from, text, root) {
  const allowed = LAYERS[layer];
  if (!text.startsWith('.')) {
    const known = isPackage(text, allowed.packages) || (isTest(from) && isPackage(text, TEST_PACKAGES));
    return known ? undefined : `src/${layer} may not import the package '${text}'.`;
  }
  const target = resolve(dirname(from), text);
  const targetLayer = layerOf(join(target, 'x'), root);
  const tested = isTest(from) ? (TEST_LAYERS[layer] ?? []) : [];
  if ([layer, ...allowed.layers, ...tested].includes(targetLayer)) return undefined;
  if (isTest(from) && relative(root, target) === 'package.json') return undefined;
  const may = allowed.layers.map((name) => `src/${name}`).join(', ') || 'nothing outside itself';
  return `src/${layer} may not import '${text}': it may import ${may}.`;
}

/** Calls `check` with the text of every import, in every form an import can have; undefined where it is no plain text. */
function visitImports(context, check) {
  const visitor = {};
  for (const [type, sourceOf] of Object.entries(IMPORTS)) {
    visitor[type] = (node) => {
      const source = sourceOf(node);
      if (!source) return;
      const why = check(typeof source.value === 'string' ? source.value : undefined);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
  }
  return visitor;
}

/** Refuses imports that go against `LAYERS`; and files that are in no layer. */
const imports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    const layer = layerOf(context.filename, context.cwd);
    if (layer === undefined) return {};
    if (!LAYERS[layer]) {
      const why =
        'This file is in no layer. Put it into a folder of src that tools/lint/layers.mjs lists, or list its folder.';
      return { Program: (node) => context.report({ node, messageId: 'refused', data: { why } }) };
    }
    return visitImports(context, (text) =>
      text === undefined
        ? `src/${layer} may only import what is named by a plain text.`
        : refusal(layer, context.filename, text, context.cwd),
    );
  },
};

/** Refuses imports of the workbench that reach past the add-in's entry points, or into the tests and tools around it. */
const workbenchImports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const doors = [...ENTRY_POINTS, ...SHARED_TOOLS];
    if (file.startsWith(`${WORKBENCH_DOOR}/`)) doors.push(...DOOR_ENTRY_POINTS);
    return visitImports(context, (text) => {
      if (!text?.startsWith('.')) return undefined;
      const target = relative(context.cwd, resolve(dirname(context.filename), text))
        .split(sep)
        .join('/');
      if (target.startsWith('workbench/') || target === 'workbench') return undefined;
      if (doors.some((door) => target === door || target.startsWith(`${door}/`))) return undefined;
      return `The workbench may not import '${target}': outside itself it may import ${doors.join(', ')}.`;
    });
  },
};

/** Names of the page's own root, through which every global can be reached as a property. */
const ROOTS = ['globalThis', 'window', 'self'];

/** Refuses global names, as values and as types, given as `[{ names, message }]`. */
const globals = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { names: { type: 'array', items: { type: 'string' } }, message: { type: 'string' } },
        required: ['names', 'message'],
        additionalProperties: false,
      },
    ],
    messages: { refused: "'{{ name }}' may not be used here: {{ message }}" },
  },
  create(context) {
    const [{ names, message }] = context.options;
    const report = (node, name) => context.report({ node, messageId: 'refused', data: { name, message } });
    return {
      Program(program) {
        const scope = context.sourceCode.getScope(program);
        const undeclared = scope.variables.filter((variable) => variable.defs.length === 0);
        for (const { identifier } of [...scope.through, ...undeclared.flatMap((variable) => variable.references)]) {
          if (names.includes(identifier.name)) report(identifier, identifier.name);
        }
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (ROOTS.includes(node.object.name) && names.includes(name)) report(node, name);
      },
    };
  },
};

/** Asks every comment that switches a rule off to name the rule, and to say after `--` why. */
const explainedDisable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unexplained: 'Name the rule that is switched off, and say why after --, or follow the rule.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const directive = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)(.*)$/s.exec(comment.value);
        if (directive && !/^\s+\S.*\s--\s+\S/s.test(directive[1])) {
          context.report({ loc: comment.loc, messageId: 'unexplained' });
        }
      }
    },
  }),
};

/** @type {import('eslint').ESLint.Plugin} */
export const layersPlugin = {
  rules: {
    imports,
    'workbench-imports': workbenchImports,
    globals,
    'explained-disable': explainedDisable,
    'sync-in-loop': syncInLoop,
  },
};
