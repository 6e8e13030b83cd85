function decodedAgain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // half an escape is part of the text
  }
}

/** The code in the address of a dossier's screen. Links that passed through a message or a redirect come encoded twice, or with a slash before their query; no code has a per cent sign or ends with a slash. */
export const codeInPath = (path: string): string => decodedAgain(path).replace(/\/+$/, '');
