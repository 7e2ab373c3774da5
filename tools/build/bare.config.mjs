/** Builds the bare page of `npm run bench:pane` with the very settings, and the very HTML, of the add-in's page. */
import HtmlWebpackPlugin from 'html-webpack-plugin';
import addin from '../../webpack.config.js';

/** @returns {import('webpack').Configuration} */
export default function configure(env, argv) {
  const settings = addin(env, argv);
  return {
    ...settings,
    entry: { bare: './tools/bench/bare' },
    plugins: settings.plugins.filter((plugin) => plugin instanceof HtmlWebpackPlugin),
  };
}
