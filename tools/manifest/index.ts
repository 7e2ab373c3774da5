/** The add-in's XML manifest: what Excel learns from it, and what is wrong with it. */
export { checkManifest } from './check';
export { ICON_SIZES, pngSize } from './icons';
export {
  type Action,
  type Control,
  type Icon,
  type Manifest,
  type MenuItem,
  readManifest,
  type RibbonGroup,
  type Supertip,
} from './read';
