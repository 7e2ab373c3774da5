/** Icons of conditional formats, as characters. */
import type { ConditionalLook } from '../../calc/conditional/conditional';

const RED = '#C0392B';
const AMBER = '#E0A030';
const GREEN = '#3A8F4A';
const GREY = '#7F7F7F';

/** From the worst to the best. */
const ICONS: readonly { readonly of: RegExp; readonly glyphs: string; readonly colors: readonly string[] }[] = [
  { of: /^ThreeArrowsGray/i, glyphs: '▼▶▲', colors: [GREY, GREY, GREY] },
  { of: /^ThreeArrows/i, glyphs: '▼▶▲', colors: [RED, AMBER, GREEN] },
  { of: /^ThreeTriangles/i, glyphs: '▼▬▲', colors: [RED, AMBER, GREEN] },
  { of: /^ThreeFlags/i, glyphs: '⚑⚑⚑', colors: [RED, AMBER, GREEN] },
  { of: /^ThreeSymbols/i, glyphs: '✘❗✔', colors: [RED, AMBER, GREEN] },
  { of: /^ThreeStars/i, glyphs: '☆⯪★', colors: [AMBER, AMBER, AMBER] },
  { of: /^ThreeSigns/i, glyphs: '◆▲●', colors: [RED, AMBER, GREEN] },
  { of: /^FourArrows|^FourRating/i, glyphs: '▼◢◥▲', colors: [RED, AMBER, AMBER, GREEN] },
  { of: /^Five/i, glyphs: '▼◢▶◥▲', colors: [RED, AMBER, AMBER, AMBER, GREEN] },
  { of: /^Four/i, glyphs: '●●●●', colors: ['#404040', RED, AMBER, GREEN] },
  { of: /./, glyphs: '●●●', colors: [RED, AMBER, GREEN] },
];

export const ICON_FONT = '"Segoe UI Symbol", "DejaVu Sans", sans-serif';
/** What an icon takes of its cell from the left, in pixels. */
export const ICON_ROOM = 17;

export function drawnIcon({ style, index }: NonNullable<ConditionalLook['icon']>): { glyph: string; color: string } {
  const set = ICONS.find(({ of }) => of.test(style))!;
  return { glyph: [...set.glyphs][index] ?? '', color: set.colors[index] ?? GREY };
}
