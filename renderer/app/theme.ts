import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The hue of the initiative levels (shared/vocabulary/initiative-level.ts), so that accent and charts belong together. */
const accent: MantineColorsTuple = [
  "#ebf5f5",
  "#d6eaea",
  "#aed5d4",
  "#83bfbe",
  "#5aa9a8",
  "#389190",
  "#1f7e7e",
  "#136c6d",
  "#0b5d5e",
  "#06484a",
];

export const theme = createTheme({
  primaryColor: "accent",
  colors: { accent },
  // White on shade 7 is 6.1:1, in both themes.
  primaryShade: 7,
  fontFamily: '"IBM Plex Sans", "Segoe UI", sans-serif',
  fontFamilyMonospace: '"IBM Plex Mono", Consolas, monospace',
  headings: {
    fontFamily: '"IBM Plex Sans", "Segoe UI", sans-serif',
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "18px", lineHeight: "28px" },
      h2: { fontSize: "16px", lineHeight: "24px" },
      h3: { fontSize: "14px", lineHeight: "20px" },
    },
  },
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "18px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, fz: "xs" } },
    // The page itself never scrolls, and the lock would put a style into it that the host's security policy refuses.
    Modal: {
      defaultProps: {
        centered: true,
        lockScroll: false,
        // Mantine draws a dialog's title as a header element, which would be a second banner of the page.
        attributes: { header: { role: "presentation" } },
      },
    },
    Spotlight: { defaultProps: { lockScroll: false } },
  },
});

/** Greys of Mantine that fall short of AA on their ground, darkened or lightened; the product's own tokens beside them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--row-height-compact": "32px",
    "--row-height-comfortable": "40px",
  },
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1c2126",
    "--mantine-color-dimmed": "#5a636b",
    "--mantine-color-placeholder": "#69727a",
    "--mantine-color-error": "#b42318",
    "--mantine-color-anchor": "var(--mantine-color-accent-7)",
    "--frame": "#f5f6f7",
    "--line": "#dfe3e6",
    "--line-strong": "#c3c9ce",
    "--hover": "#f0f3f4",
    "--selected": "#e3f0f0",
    "--warning-ground": "#fdf3dc",
    "--warning-text": "#6b4a00",
  },
  dark: {
    "--mantine-color-body": "#1b1e21",
    "--mantine-color-text": "#e3e6e8",
    "--mantine-color-dimmed": "#a4adb5",
    "--mantine-color-placeholder": "#929ba3",
    "--mantine-color-error": "#ff9b91",
    "--mantine-color-anchor": "var(--mantine-color-accent-3)",
    "--frame": "#15181a",
    "--line": "#31373c",
    "--line-strong": "#495158",
    "--hover": "#24292d",
    "--selected": "#17383a",
    "--warning-ground": "#3a2f12",
    "--warning-text": "#f3d48b",
  },
});
