/** Styles travel inside the scripts: a stylesheet of its own would hold back the first paint. */
export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
