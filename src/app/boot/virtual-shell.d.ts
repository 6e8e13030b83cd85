/** Made by vite.config.ts from render-shell.tsx and the stylesheets in critical.css. */
declare module 'virtual:shell' {
  export const criticalCss: string;
  /** Network-free part of home, in Vietnamese. */
  export const homeHtml: string;
  /** Neutral place for any other screen. */
  export const otherHtml: string;
}
