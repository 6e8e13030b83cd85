/** What the document that Zalo builds defines before our first script. */
interface Window {
  /** 'light' or 'dark'. */
  zTheme?: string;
  /** Path of a link tapped in the prerendered shell before the app was ready. */
  motCuaTap?: string;
}
