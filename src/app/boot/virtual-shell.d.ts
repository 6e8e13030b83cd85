/** Made by vite.config.ts from render-shell.tsx and the stylesheets in critical.css. */
declare module 'virtual:shell' {
  export const criticalCss: string;
  /** What stands round every screen, in Vietnamese, with `<!--screen-->` in its place. */
  export const frame: string;
  /** Network-free part of home. */
  export const home: string;
  /** Neutral place for any other screen. */
  export const other: string;
}
