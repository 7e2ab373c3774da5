/** The add-in's manifests: written from one declaration; what Excel learns from the XML, and what is wrong with it. */
export { checkManifest } from './check';
export { ADDIN, addressesAt, ICON_SIZES, IDS, SHORTCUTS } from './declare';
export { pngSize } from './icons';
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
export { PACKAGE_ICONS, shortcutsFile, unifiedManifest } from './write-unified';
export { xmlManifest } from './write-xml';
