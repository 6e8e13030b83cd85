import { done, refused, settleWithin, type Outcome } from './outcome';
import type { Platform } from './port';
import { refusalOf } from './zalo-errors';

const OPENING_MS = 20_000;

/** Opens a file by its link: Zalo's viewer with its download button, a web view where Zalo is too old for it (below 25.09 on Android), a new tab in a browser. */
export async function openFile(platform: Pick<Platform, 'kind' | 'openWebview'>, url: string, title: string): Promise<Outcome<void>> {
  if (platform.kind === 'browser') return platform.openWebview(url);
  const opened = await settleWithin(
    async () => {
      const { openDocument } = await import('./zalo-documents');
      await openDocument({ url, title, share: false, download: true, edit: false });
      return done(undefined);
    },
    OPENING_MS,
    refusalOf,
  );
  if (opened.ok || opened.reason !== 'unsupported') return opened;
  return url.startsWith('https:') ? platform.openWebview(url) : refused('unsupported');
}
