/** Colours as a reviewer tells them apart. */

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far two colours stand apart, from 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in degrees, saturation and value from 0 to 1. */
export function hsv(hex: string): readonly [hue: number, saturation: number, value: number] {
  const [r, g, b] = channels(hex);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const range = most - least;
  if (range === 0) return [0, 0, most];
  const sixth = most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  return [(60 * sixth + 360) % 360, range / most, most];
}

/** The yellow of a marker pen, which says that something is not done yet. */
export function isMarkerYellow(hex: string): boolean {
  const [hue, saturation, value] = hsv(hex);
  return hue >= 47.5 && hue <= 68 && saturation >= 0.5 && value >= 0.85;
}
