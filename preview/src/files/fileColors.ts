// Without this, colours that a file takes from its theme or from Excel's old palette would be black in the grid.
import type { FileColor } from "./hucreTypes";

/** Excel's palette of 56 colours, index 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
/** Office's theme, for files without one. */
const OFFICE_THEME = "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** Cells count the first four theme colours as light, dark, light, dark; the theme part lists dark first. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The colour as `#RRGGBB`; undefined for "automatic" and for what cannot be resolved. */
export function fileColorToRgb(
  color: FileColor | undefined,
  themeColors: readonly string[] | undefined,
): string | undefined {
  if (!color) return undefined;
  const base = baseColor(color, themeColors);
  return base && "#" + (color.tint ? tinted(base, color.tint) : base).toUpperCase();
}

/** `#RRGGBB`, `#RGB` or `rgb(…)` as the file's colour. */
export function rgbToFileColor(rgb: string | null | undefined | void): FileColor | undefined {
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+)\D+(\d+)\D+(\d+)/.exec(rgb);
  if (parts)
    return {
      rgb: parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase(),
    };
  const digits = rgb.replace("#", "");
  if (/^[0-9a-f]{3}$/i.test(digits))
    return {
      rgb: [...digits]
        .map((digit) => digit + digit)
        .join("")
        .toUpperCase(),
    };
  return /^[0-9a-f]{6}$/i.test(digits) ? { rgb: digits.toUpperCase() } : undefined;
}

function baseColor(color: FileColor, themeColors: readonly string[] | undefined): string | undefined {
  if (color.rgb && /^[0-9a-f]{6}$/i.test(color.rgb)) return color.rgb;
  if (color.theme !== undefined)
    return (themeColors?.length ? themeColors : OFFICE_THEME)[THEME_ORDER[color.theme] ?? -1];
  if (color.indexed !== undefined) return PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return undefined;
}

/** Excel lightens and darkens in the HSL model (ECMA-376 part 1, 18.8.3 `tint`). */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (1 - Math.abs(2 * wanted - 1)) * saturation;
  // every channel keeps its place between the darkest and the lightest one
  const channel = (value: number) => wanted - spread / 2 + (range === 0 ? 0 : ((value - low) / range) * spread);
  return [red, green, blue].map((value) => toHex(channel(value))).join("");
}

const toHex = (value: number) =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, "0");
