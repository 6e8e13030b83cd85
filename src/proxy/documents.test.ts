import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTES, UPLOADS_PATH } from '../contract/routes';
import { readConfig } from './config';

const read = (path: string): string => readFileSync(path, 'utf8');
const DOCUMENTS = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join('docs', path))];
const TABLES = ['docs/trace.md', 'docs/law.md'];

/** What is quoted as code. */
const quotedIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, token = '']) => token);
/** Paths of this repository; what a build makes (`www/`, `dist/`) may not be there yet. `*` and `…` stand for any end. */
const isPath = (token: string): boolean => /^(?:\.ci|\.github|bench|chaos|deploy|docs|e2e|src)(?:\/[\w.*…{},-]*)*$/.test(token);
const placeOf = (path: string): string => (/[*…{]/.test(path) ? dirname(path.slice(0, path.search(/[*…{]/) + 1)) : path);

/** `path.test.ts` “name” “another name”: each name belongs to the file before it in the same cell. */
function testsIn(text: string): { file: string; name: string }[] {
  return [...text.matchAll(/`((?:src|e2e)\/[^`\s]+\.(?:test|spec)\.tsx?)`((?:\s*“[^”\n]+”)*)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );
}

/** The name stands in the file as the first argument of `it`, `test` or one of their kind, in any quotes. */
function hasTest(source: string, name: string): boolean {
  return [`'${name.replaceAll('\'', '\\\'')}'`, `"${name}"`, `\`${name}\``].some((literal) => source.includes(`(${literal},`) || source.includes(`(\n    ${literal},`));
}

/** Rows of the tables of a text, cell by cell, without heads and rules. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  return lines
    .filter((line, index) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line) && !/^\|[\s|:-]+\|$/.test(lines[index + 1] ?? ''))
    .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names only files that are there', (document) => {
    const text = read(document);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(([, link, image]) => join(dirname(document), link ?? image ?? ''));
    const paths = [...quotedIn(text).filter(isPath).map(placeOf), ...links];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s quotes only tests that are there', (document) => {
    const wrong = testsIn(read(document)).filter(({ file, name }) => !existsSync(file) || !hasTest(read(file), name));
    expect(wrong.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it.each(TABLES)('%s has for every row a test, or says why there is none', (document) => {
    expect(read(document)).not.toMatch(/\n\n\|[^\n]*\n(?!\|[\s|:-]+\|\n)/); // a row outside a table
    const rows = rowsOf(read(document));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((cells) => testsIn(cells.at(-1) ?? '').length === 0 && !/^— \S/.test(cells.at(-1) ?? '')).map((cells) => cells[0])).toEqual([]);
  });

  it.each(TABLES)('%s names only routes and screens that are there', (document) => {
    const routes = new Set(Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`)).add(`POST ${UPLOADS_PATH}`);
    const screens = read('src/app/routes.ts');
    const tokens = quotedIn(read(document));
    const missing = tokens.filter((token) => (/^(?:GET|POST|PUT|DELETE) \//.test(token) ? !routes.has(token) : /^\/[a-z-/]*$/.test(token) && !screens.includes(`'${token}'`)));
    expect(missing).toEqual([]);
  });
});

describe('the times in docs/privacy.md', () => {
  it.each([
    ['Papers', '2 days when never completed, 1 day when turned away, 30 days when sent for a supplement and never handed in', 'src/proxy/store/prune-papers.ts', ['UNFINISHED_MS = 2 * DAY_MS', 'REJECTED_MS = DAY_MS', 'LEFT_OVER_MS = 30 * DAY_MS']],
    ['Filings', '30 days', 'src/proxy/store/prune-filings.ts', ['KEPT_AFTER_LEAVING_MS = 30 * 86_400_000']],
    ['Inbox', '2 years', 'src/proxy/store/prune-telling.ts', ['INBOX_DAYS = 730']],
    ['Messages', '30 days', 'src/proxy/store/prune-telling.ts', ['NOTICE_DAYS = 30']],
    ['Consents', '2 years', 'src/proxy/store/erase-citizen.ts', ['CONSENT_PROOF_YEARS = 2']],
    ['Appointments', 'a year', 'src/proxy/store/bookings.ts', ['aYearAgo = new Date(now.getTime() - 365 * 86_400_000)']],
    ['Webhooks', '400 days', 'src/proxy/features/webhook/revoke-consent.ts', ['KEPT_MS = 400 * 86_400_000']],
    ['Counters of limits', 'a minute to an hour', 'src/proxy/limits/limiter.ts', ['MINUTE_MS = 60_000', 'HOUR_MS = 3_600_000']],
    ['Links to a result', '5 minutes', 'src/proxy/features/filing/result-routes.ts', ['LINK_MS = 300_000']],
    ['Answers to keyed requests', 'a day', 'src/proxy/store/prune.ts', ['lt(answers.createdAt, yesterday)']],
  ])('%s: %s', (what, told, file, constants) => {
    const row = rowsOf(read('docs/privacy.md')).find(([name = '']) => name.startsWith(what));
    expect(row?.[3]).toContain(told);
    for (const constant of constants) expect(read(file)).toContain(constant);
  });
});

describe('the README', () => {
  const text = read('README.md');
  const variables = [...read('src/proxy/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);
  const settings = rowsOf(text).map(([names = '', defaults = '']) => ({ names: quotedIn(names), defaults: defaults.split(/\s+/) }));

  it('names every variable that is read', () => {
    const named = quotedIn(text);
    const families = named.filter((name) => /^[A-Z_]+_…$/.test(name)).map((name) => name.slice(0, -1));
    const connected = readdirSync('src/proxy/upstream').filter((file) => /^connect(?!.*\.test\.)/.test(file)).flatMap((file) => [...read(join('src/proxy/upstream', file)).matchAll(/'((?:ZALO|VNPOST|TTHC|CLAMD)_[A-Z_]+)'|env\.([A-Z_]+)/g)].map(([, quoted, direct]) => quoted ?? direct ?? ''));
    expect(variables.length).toBeGreaterThan(40);
    expect(connected.length).toBeGreaterThan(5);
    expect([...variables, ...connected].filter((name) => !named.includes(name) && !families.some((family) => name.startsWith(family)))).toEqual([]);
  });

  it('tells the defaults that are in force', () => {
    const inForce = new Map(Object.entries(readConfig({})));
    const told = settings.flatMap(({ names, defaults }) => (names.every((name) => variables.includes(name)) && names.length === defaults.length ? names.map((name, index) => [name, defaults[index] ?? '']) : []));
    const checked = told.filter(([, value = '']) => /^(?:\d+|`.+`)$/.test(value));
    expect(checked.length).toBeGreaterThan(10);
    for (const [name = '', value = ''] of checked) expect(`${name}=${value.replaceAll('`', '')}`).toBe(`${name}=${String(inForce.get(name))}`);
  });

  it('names only commands that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
