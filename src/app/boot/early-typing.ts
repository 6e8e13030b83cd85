/** What was typed into the prerendered code field before the app was ready, so that no keystroke is lost. */
export const takeEarlyTyping = (): string => document.querySelector<HTMLInputElement>('#app #dossier-code')?.value ?? '';
