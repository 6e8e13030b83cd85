import { done, refused, settleWithin, type Outcome } from './outcome';
import type { Platform } from './port';
import { refusalOf } from './zalo-errors';

const SAVING_MS = 20_000;

/** base64 of UTF-8, in pieces: a call with every byte as an argument overflows the stack. */
function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8_192) binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return btoa(binary);
}

/** Puts a text among the phone's downloads. Zalo takes it as a data URL, needs a permission for it, and does not know JSON: a plain text there. */
export function saveText(kind: Platform['kind'], fileName: string, text: string): Promise<Outcome<void>> {
  return settleWithin(
    async () => {
      if (kind === 'zalo') {
        const { downloadFile } = await import('./zalo-save');
        await downloadFile({ fileBase64Data: `data:text/plain;charset=utf-8;base64,${base64Of(text)}` });
        return done(undefined);
      }
      const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
      return done(undefined);
    },
    SAVING_MS,
    refusalOf,
  );
}

/** Puts a text on the clipboard, where the web view lets it. */
export async function copyText(text: string): Promise<Outcome<void>> {
  try {
    await navigator.clipboard.writeText(text);
    return done(undefined);
  } catch {
    return refused('unsupported');
  }
}
