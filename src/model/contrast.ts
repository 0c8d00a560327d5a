// Whether a colour can be read on the pages: the contrast of WCAG 2.2 (relative luminance, success criterion 1.4.3).

/** Least contrast of a text with its ground, WCAG AA. */
export const leastContrast = 4.5;

/** Grounds on which the organiser's colour stands: pages and set-off parts, light and dark (report/stylesheet.ts). */
export const grounds = { light: ["#ffffff", "#f4f5f7"], dark: ["#15171b", "#1f2228"] } as const;

/** Relative luminance of `#rrggbb`, 0 for black to 1 for white. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
}

/** Contrast of two colours `#rrggbb`, from 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The ground on which a colour is hardest to read, with the contrast there. */
export function worstGround(colour: string, theme: keyof typeof grounds): { ground: string; contrast: number } {
  const measured = grounds[theme].map((ground) => ({ ground, contrast: contrast(colour, ground) }));
  return measured.reduce((worst, one) => (one.contrast < worst.contrast ? one : worst));
}
