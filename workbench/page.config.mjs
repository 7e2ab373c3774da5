/** Builds the page of the workbench: the grid and the frame around it. It is served beside the add-in and never published. */
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const TARGET = 'es2022';

/** @returns {import('webpack').Configuration} */
export default function configure(_env, { mode }) {
  return {
    mode,
    context: ROOT,
    entry: { page: './workbench/page/index' },
    output: { filename: '[name].[contenthash].js', publicPath: '/workbench/', clean: true },
    // The grid's packages leave the endings of file names out.
    resolve: { extensions: ['.tsx', '.ts', '.js'], fullySpecified: false },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // Terser needs almost 3 GB for the grid.
    optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, css: true })] },
    devtool: false,
    performance: { hints: false },
    plugins: [new HtmlWebpackPlugin({ template: './workbench/page/index.html', filename: 'index.html' })],
  };
}
