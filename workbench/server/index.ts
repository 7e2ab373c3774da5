/** Builds the pages of the workbench and serves them over https. */
export { buildPages, type Pages } from './build';
export { PortTaken, serve, type ServeOptions, type Serving } from './serve';
