import { parse } from 'acorn';
import { scriptsOf } from './scripts-of.mjs';

/** The modules of a script as webpack writes them: an object of methods, each named by a number. */
function modulesIn(node) {
  if (node === null || typeof node !== 'object') return undefined;
  if (Array.isArray(node)) return node.reduce((found, one) => found ?? modulesIn(one), undefined);
  const { type, properties } = node;
  const isModule = ({ method, key }) => method && typeof key.value === 'number';
  if (type === 'ObjectExpression' && properties.length > 0 && properties.every(isModule)) return properties;
  return modulesIn(Object.values(node));
}

/**
 * Puts the function of every module in parentheses. A browser compiles such a function while it loads the script, in the
 * background; others it only looks over, and compiles when they are called, while everybody waits.
 *
 * @param {string} script one that webpack made, shrunk
 * @returns {string}
 */
export function eager(script) {
  let at = 0;
  let out = '';
  for (const { start, end, key, value } of modulesIn(parse(script, { ecmaVersion: 'latest' }).body) ?? []) {
    out += `${script.slice(at, start)}${script.slice(key.start, key.end)}:(function${script.slice(value.start, value.end)})`;
    at = end;
  }
  return out + script.slice(at);
}

/** For scripts of which every module is called as soon as they are there: those that come with an entry or a named import. */
export class EagerModulesPlugin {
  constructor(...names) {
    this.names = names;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('EagerModulesPlugin', (compilation) => {
      // After they are shrunk, which takes the parentheses off, and before their names are made from what they hold.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'EagerModulesPlugin', stage }, () => {
        for (const file of scriptsOf(compilation, this.names)) {
          compilation.updateAsset(file, (source) => new sources.RawSource(eager(String(source.source()))));
        }
      });
    });
  }
}
