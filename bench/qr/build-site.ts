import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the bench's pages as the app is built: the same sources, worker and wasm. @returns their folder */
export async function buildSite(): Promise<string> {
  const outDir = at('../../.data/bench-qr/site');
  await build({
    configFile: false,
    root: at('./page'),
    logLevel: 'error',
    worker: { format: 'iife' },
    build: { outDir, emptyOutDir: true, target: 'es2020', rollupOptions: { input: [at('./page/qr.html'), at('./page/live.html')] } },
  });
  return outDir;
}
