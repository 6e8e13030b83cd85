import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, defineConfig, preprocessCSS, resolveConfig, runnerImport, transformWithEsbuild, type Plugin, type UserConfig } from 'vite';

const BOOT_ENTRY = 'src/app/boot/boot.ts';
const BOOT_LIMIT_BYTES = 3 * 1024;
/** The floor we can test: Android 8 class web views and iOS 13. */
const TARGET = ['chrome64', 'safari13.1'];
/** terser makes home 5 % smaller than esbuild does: 84 KB gzipped against 88. */
const MINIFY = { minify: 'terser', terserOptions: { ecma: 2017, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } } } as const;

/** `virtual:shell`: the critical styles and the first picture, drawn by the app's own components at build time. */
function shell(): Plugin {
  const id = 'virtual:shell';
  return {
    name: 'mot-cua:shell',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(source) {
      if (source !== `\0${id}`) return null;
      const { module } = await runnerImport<{ renderShell(): { frame: string; home: string; other: string } }>('/src/app/boot/render-shell.tsx', {
        configFile: false,
        plugins: [react()],
      });
      const file = 'src/app/boot/critical.css';
      const { code } = await preprocessCSS(readFileSync(file, 'utf8'), `${process.cwd()}/${file}`, await resolveConfig({ configFile: false }, 'build'));
      const css = await transformWithEsbuild(code, file, { loader: 'css', minify: true, target: TARGET });
      return Object.entries({ criticalCss: css.code.trim(), ...module.renderShell() })
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
        .join('\n');
    },
  };
}

/** The boot script as one piece that runs as a module (Zalo) and as a plain inline script (our index.html) alike. */
async function bundleBoot(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [shell()],
    publicDir: false,
    build: { write: false, ...MINIFY, target: TARGET, copyPublicDir: false, lib: { entry: BOOT_ENTRY, formats: ['iife'], name: 'motCua' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the boot script came out empty');
  return chunk.code.trim();
}

/**
 * What Zalo's uploader and host want, by the conventions of zmp-vite-plugin 1.1.6, with two differences: the boot script is listed first,
 * and only the entry's own styles are listed, because every listed one holds back the first paint.
 */
function zaloPackage(): Plugin {
  let boot = '';
  return {
    name: 'mot-cua:zalo-package',
    apply: 'build',
    async buildStart() {
      boot = await bundleBoot();
      const bytes = gzipSync(boot, { level: 9 }).length;
      if (bytes > BOOT_LIMIT_BYTES) this.error(`the boot script weighs ${bytes} bytes gzipped, the limit is ${BOOT_LIMIT_BYTES}`);
      this.info(`boot script ${bytes} bytes gzipped`);
    },
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<div id="app"></div>', () => `<div id="app"></div>\n    <script>${boot}</script>`) },
    generateBundle(_options, bundle) {
      const bootFile = `assets/boot.${createHash('sha256').update(boot).digest('base64url').slice(0, 8)}.module.js`;
      this.emitFile({ type: 'asset', fileName: bootFile, source: boot });
      const entries = Object.values(bundle).filter((output) => output.type === 'chunk' && output.isEntry);
      const css = entries.flatMap((entry) => (entry.type === 'chunk' ? [...(entry.viteMetadata?.importedCss ?? [])] : []));
      const imports = entries.flatMap((entry) => (entry.type === 'chunk' ? entry.imports : []));
      const { app }: { app: unknown } = JSON.parse(readFileSync('app-config.json', 'utf8'));
      const config = {
        app,
        listCSS: css,
        listSyncJS: [bootFile, ...entries.map(({ fileName }) => fileName)],
        listAsyncJS: [...new Set(imports)],
      };
      this.emitFile({ type: 'asset', fileName: 'app-config.json', source: JSON.stringify(config, null, 2) });
    },
  };
}

/** In development the boot script is an ordinary module, and the sandbox stands beside the app. */
function devDocument(): Plugin {
  return {
    name: 'mot-cua:dev-document',
    apply: 'serve',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'mot-cua-sandbox', content: `http://localhost:${process.env.SANDBOX_PORT ?? '8090'}` }, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'mot-cua-api', content: `http://localhost:${process.env.PROXY_PORT ?? '8080'}` }, injectTo: 'head' },
      { tag: 'script', attrs: { type: 'module', src: `/${BOOT_ENTRY}` }, injectTo: 'head' },
    ],
  };
}

/**
 * What home fetches as soon as it stands, in few pieces instead of twenty: the device's and the proxy's side, and Zalo's.
 * The start imports them whole, `.then((piece) => piece.call())`: round an import that is taken apart at once Vite puts two functions of its own.
 */
const PIECES: readonly (readonly [string, RegExp])[] = [
  ['english', /src\/app\/(locales\/common|code-entry\/entry|features\/home\/(home|notices)|api\/api-words)\.en\.ts$/],
  ['api', /src\/app\/(api\/((?!(filing|listening|telling|http)\b)|filing\/(drafts|filing-shapes)\.ts)|state\/(refresh-drafts|sync-drafts|draft-box|kept-draft|refresh-list|sync-dossiers|merge-dossiers|dossier-store|device-list|draft-index|my-dossier|urgency|use-list-asked-again)\.ts|platform\/(browser|dialled|local-storage|outcome|pick-files)\.ts|features\/home\/(newest-notices\.tsx|call-hotline\.ts|(maintenance|notices|hotline)(-banner\.tsx|-(words|concerns)\.ts|\.vi\.ts|\.css))|locales\/dates\.ts|listening-paths\.ts)|src\/contract\//],
  ['zalo', /src\/app\/platform\/(zalo(-core|-errors|-events|-owner|-pick|-storage|-text-check)?|open-path)\.ts$|stand-in:text-check/],
  // Of the SDK what zalo-core.ts names; its other calls, and zod, come with the screens that make them.
  ['zalo', /zmp-sdk\/apis\/(?!media\/|external\/zod\/|(common\/apis\/general|apis)\/(?!(login|events|authorize|scanQRCode|payment\/utils|get(AccessToken|PhoneNumber|UserID|Version|Setting|ZMPShareInfo)|(native-)?storage\/\w+)\.js))/],
];

/**
 * Parts of libraries that the app never reaches, and what stands there instead, as a package's own `browser` field would have it.
 * axios asks by XMLHttpRequest in every web view: its other way, over fetch, says "not supported here" (4 KB gzipped).
 * zmp-sdk's storage asks its copy of zod (12 KB) no more than whether a key is a text.
 */
const STAND_INS: readonly { name: string; from: RegExp; instead: RegExp; code: string }[] = [
  { name: 'axios-fetch', from: /axios\/lib\/adapters\/adapters\.js$/, instead: /\/fetch\.js$/, code: 'export const getFetch = () => false;' },
  { name: 'text-check', from: /zmp-sdk\/apis\/apis\/native-storage\//, instead: /\/zod\/lib\/index\.mjs\.js$/, code: "export { textCheck as default } from '/src/app/platform/zalo-text-check.ts';" },
];

/** Puts the stand-ins in place; a library that changed so far that one is not met any more stops the build. */
function standIns(): Plugin {
  const met = new Set<string>();
  return {
    name: 'mot-cua:stand-ins',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      const found = STAND_INS.find(({ from, instead }) => importer !== undefined && from.test(importer) && instead.test(source));
      if (!found) return null;
      met.add(found.name);
      return `\0stand-in:${found.name}`;
    },
    load: (id) => STAND_INS.find(({ name }) => id === `\0stand-in:${name}`)?.code ?? null,
    buildEnd(error) {
      const missed = STAND_INS.find(({ name }) => !met.has(name));
      if (!error && missed) this.error(`nothing asked for the stand-in ${missed.name}`);
    },
  };
}

const app: UserConfig = {
  base: './',
  plugins: [react(), standIns(), shell(), zaloPackage(), devDocument()],
  worker: { format: 'iife' }, // classic workers: older web views have no module workers
  build: {
    outDir: 'www',
    ...MINIFY,
    target: TARGET,
    cssTarget: TARGET,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2048,
    rollupOptions: {
      // recoil makes seven selector families when it is imported; nobody here uses one.
      treeshake: { propertyReadSideEffects: false, tryCatchDeoptimization: false, unknownGlobalSideEffects: false, manualPureFunctions: ['Recoil_selectorFamily'] },
      output: {
        onlyExplicitManualChunks: true,
        manualChunks: (id) => PIECES.find(([, pattern]) => pattern.test(id))?.[0],
        // The shortest that rollup takes for as many pieces: home's first script lists some seventy of these names, whose letters do not compress.
        entryFileNames: 'assets/[name].[hash:7].module.js',
        chunkFileNames: 'assets/[name].[hash:7].module.js',
        assetFileNames: 'assets/[name].[hash:7][extname]',
      },
    },
  },
};

/** The generated SQL travels with the bundle, so that `dist/` runs without the sources. */
function migrations(): Plugin {
  const folder = 'src/proxy/store/migrations';
  return {
    name: 'mot-cua:migrations',
    generateBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (/\.(?:sql|json)$/.test(name)) this.emitFile({ type: 'asset', fileName: `migrations/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

/**
 * `vite build --ssr src/main.ts --outDir dist`: the proxy and the sandbox, province data inlined, dependencies left to Node,
 * save those of hundreds of small modules of which a few are used: each module that Node loads by itself stays in memory with its source.
 */
const server: UserConfig = {
  publicDir: false,
  plugins: [migrations()],
  ssr: { noExternal: [/^typebox/, /^drizzle-orm/, /^@fastify\/type-provider-typebox/, 'cockatiel', 'lru-cache', 'minisearch', 'file-type'] },
  build: { target: 'node20', outDir: 'dist', minify: false, rollupOptions: { output: { entryFileNames: 'main.js', chunkFileNames: 'chunks/[name].[hash].js' } } },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : app));
