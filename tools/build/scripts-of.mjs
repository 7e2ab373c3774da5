/**
 * The scripts that come with entries and imports, each once, by the names that these have.
 *
 * @param {import('webpack').Compilation} compilation
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export const scriptsOf = (compilation, names) => [
  ...new Set(names.flatMap((name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? [])),
];
