// Without this file both themes would hold the same measures, and one could change without the other.
import type { PartialTheme } from "@fluentui/react-components";

/** Fluent's sizes, type and motion, as far as our styles and Fluent's button use them: the same in the light and in the dark. */
export const themeMeasures = {
  borderRadiusNone: "0",
  borderRadiusSmall: "2px",
  borderRadiusMedium: "4px",
  borderRadiusLarge: "6px",
  borderRadiusCircular: "10000px",
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  lineHeightBase400: "22px",
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  fontWeightRegular: 400,
  fontWeightSemibold: 600,
  strokeWidthThin: "1px",
  strokeWidthThick: "2px",
  spacingHorizontalXS: "4px",
  spacingHorizontalSNudge: "6px",
  spacingHorizontalS: "8px",
  spacingHorizontalM: "12px",
  spacingHorizontalL: "16px",
  durationFaster: "100ms",
  curveEasyEase: "cubic-bezier(0.33,0,0.67,1)",
} as const satisfies PartialTheme;
