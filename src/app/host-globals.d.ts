/** What the document that Zalo builds defines before our first script. */
interface Window {
  /** 'light' or 'dark'. */
  zTheme?: string;
  /** Path of the link last tapped in the prerendered shell before the app was ready; empty: the code form's button. */
  motCuaTap?: string;
}
