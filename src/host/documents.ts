import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

export interface DocumentOptions {
  folder: string;
  miniAppId: string;
  /** What a browser calls. */
  apiUrl: string;
  /** Where test citizens are offered; null without a sandbox. */
  sandboxUrl: string | null;
}

const Files = Type.Array(Type.String({ pattern: '^[\\w./-]+$' }));
const AppConfig = Type.Object({ app: Type.Object({ title: Type.String() }), listCSS: Files, listSyncJS: Files, listAsyncJS: Files });

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function metaOf({ apiUrl, sandboxUrl }: DocumentOptions): string {
  const sandbox = sandboxUrl === null ? '' : `<meta name="mot-cua-sandbox" content="${escape(sandboxUrl)}">`;
  return `<meta name="mot-cua-api" content="${escape(apiUrl)}">${sandbox}`;
}

/** Our own index.html for a plain browser; `base` is where the app sits, so that links from any depth find their files. */
export async function browserDocument(options: DocumentOptions, base: string): Promise<string> {
  const html = await readFile(join(options.folder, 'index.html'), 'utf8');
  return html.replace(/(\s(?:src|href)=")\.\//g, `$1${base}/`).replace(/<head[^>]*>/i, (head) => head + metaOf(options));
}

/** A document as Zalo makes it from app-config.json; our index.html plays no part there. */
export async function zaloDocument(options: DocumentOptions): Promise<string> {
  const config: unknown = JSON.parse(await readFile(join(options.folder, 'app-config.json'), 'utf8'));
  const { app, listCSS, listSyncJS, listAsyncJS } = Value.Parse(AppConfig, config);
  const base = `/zapps/${options.miniAppId}`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${escape(app.title)}</title>${metaOf(options)}<script>window.APP_ID=${JSON.stringify(options.miniAppId)}</script>`,
    ...listAsyncJS.map((file) => `<link rel="modulepreload" crossorigin href="${base}/${file}">`),
    ...listCSS.map((file) => `<link rel="stylesheet" crossorigin href="${base}/${file}">`),
    '</head><body><div id="app"></div>',
    ...listSyncJS.map((file) => `<script type="module" crossorigin src="${base}/${file}"></script>`),
    '</body></html>',
  ].join('');
}

/** For our own document only: the host sends its own. Inline scripts are let in by their hash. */
export function contentSecurityPolicy(html: string, { apiUrl, sandboxUrl }: DocumentOptions): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https: ${apiUrl}`, // announcements' pictures come through the proxy
    "media-src 'self' blob: data:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${apiUrl} ${sandboxUrl ?? ''} https://*.zalo.me https://*.zdn.vn`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
