/** What was typed into the prerendered code field before the app was ready, so that no keystroke is lost. */
export function takeEarlyTyping(): { text: string; focused: boolean } {
  const field = document.querySelector<HTMLInputElement>('#app #dossier-code');
  return { text: field?.value ?? '', focused: field !== null && document.activeElement === field };
}
