/**
 * Builds the add-in into dist/. `--mode production` (npm run build) is for publishing: minified, without source maps.
 * ADDIN_BASE is the address that it will be served at; this machine's, as manifest.xml has it, if left out. OFFICE_JS names another copy of office.js.
 */
import typescript from '@babel/preset-typescript';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { AddinFilesPlugin } from './tools/build/addin-files.mjs';
import { EagerModulesPlugin } from './tools/build/eager-modules.mjs';
import { scriptsOf } from './tools/build/scripts-of.mjs';
import { addressesOf } from './tools/build/site.mjs';

const ROOT = import.meta.dirname;
const TARGET = 'es2020';

/** @returns {import('webpack').Configuration} */
export default function configure(_env, { mode }) {
  const production = mode !== 'development';
  const { base, officeJs } = addressesOf(process.env);
  return {
    mode: production ? 'production' : 'development',
    context: ROOT,
    entry: {
      // The manifest names functions.js. The pane shares its modules, so there is one state of each in the page.
      functions: './src/commands/runtime',
      // The page says itself where this one stands.
      ahead: './src/taskpane/ahead',
      taskpane: { import: './src/taskpane/index', dependOn: 'functions' },
    },
    output: {
      // A name that stays the same is told apart by what stands behind it in the page, so that no page mixes scripts of two
      // builds. It is made from the content: a hash of the whole build would differ from folder to folder.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js?[contenthash]' : '[name].[contenthash].js'),
      chunkFilename: '[name].[contenthash].js',
      // Relative to the page: the scripts lie beside it, wherever it is served.
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          // Styles are made into classes here and not in the browser, which would need a whole compiler of CSS for it.
          use: [
            {
              loader: '@griffel/webpack-loader',
              options: { babelOptions: { presets: [typescript] } },
            },
            { loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
          ],
        },
      ],
    },
    optimization: {
      // Notices of licences are all in one file beside the scripts.
      minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none' })],
      // What unzips workbook files comes with what reads them.
      splitChunks: { cacheGroups: { zip: { test: /node_modules[\\/]fflate[\\/]/, name: 'zip', enforce: true } } },
    },
    devtool: production ? false : 'inline-source-map',
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        excludeChunks: ['ahead'],
        templateParameters: (compilation) => ({ officeJs, scriptsOf: (...names) => scriptsOf(compilation, names) }),
      }),
      ...(production ? [new EagerModulesPlugin('pane')] : []),
      new AddinFilesPlugin(ROOT, base, officeJs),
    ],
  };
}
