import { lazy } from 'react';
import { currentPlatform } from './platform/current';
import { fetchPiece } from './platform/fetch-piece';
import { PATHS } from './routes';

const loadScan = () => import('./features/scan/scan-page');
const loadDossier = () => import('./features/dossier/dossier-page');
const loadMyDossiers = () => import('./features/my-dossiers/my-dossiers-page');
const loadInbox = () => import('./features/inbox/inbox-page');
const loadProcedures = () => import('./features/procedure/search-page');
const loadProcedure = () => import('./features/procedure/procedure-page');
const loadMe = () => import('./features/account/me-page');
const loadMore = () => import('./more-screens');
const loadSending = () => import('./api/http');
/** What home shows once something is followed or begun. */
const loadRows = () => Promise.all([import('./features/home/urgent-rows'), import('./drafts/draft-rows')]);

export const ScanPage = lazy(loadScan);
export const DossierPage = lazy(loadDossier);
export const MyDossiersPage = lazy(loadMyDossiers);
export const ProceduresPage = lazy(loadProcedures);
export const ProcedurePage = lazy(loadProcedure);
/** A part of a screen that comes after it, also where the network fails meanwhile. */
export const DossierPostSection = lazy(() => fetchPiece(() => import('./wiring/dossier-post-section')));
export const InboxPage = lazy(loadInbox);
export const MePage = lazy(loadMe);
export const MoreScreens = lazy(loadMore);

const IDLE_MS = 5_000;
/** Nobody has touched anything yet: an old phone is still busy with the start, or lies on the table. */
const UNTOUCHED_MS = 20_000;
const BETWEEN_MS = 300;
const BUSY = ['pointerdown', 'input'];
const ignore = () => undefined; // no network: the page says so itself when it is opened

/** A finger is on the way to a page: fetch it. */
export function warmPage(path: string): void {
  if (path === PATHS.myDossiers) loadMyDossiers().catch(ignore);
  if (path === PATHS.inbox) loadInbox().catch(ignore);
  if (path === PATHS.procedures) loadProcedures().catch(ignore);
  if (path === PATHS.me) loadMe().catch(ignore);
}

/** A finger is on the scan card: fetch the scanner, with its camera where there is no host scanner. Nothing of it is loaded before. */
export function warmScan(): void {
  import('./features/scan/warm-scanner').then((scanner) => scanner.warmScanner(currentPlatform().kind === 'browser')).catch(ignore);
}

/**
 * Five seconds after the last tap or key, or twenty when nobody touched anything, the pages most likely next and what sends, one after the other.
 * Not for a citizen who saves data. Returns the way to stop.
 */
export function warmWhenIdle(): () => void {
  if ('connection' in navigator && typeof navigator.connection === 'object' && navigator.connection !== null && 'saveData' in navigator.connection && navigator.connection.saveData === true) {
    return ignore;
  }
  const left: (() => Promise<unknown>)[] = [loadDossier, loadRows, loadMyDossiers, loadInbox, loadMe, loadMore, loadSending];
  let timer: ReturnType<typeof setTimeout>;
  const fetchNext = (): unknown => left.shift()?.().catch(ignore).then(() => goOnAfter(BETWEEN_MS));
  function goOnAfter(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(fetchNext, ms);
  }
  const rest = (): void => goOnAfter(IDLE_MS);
  for (const event of BUSY) addEventListener(event, rest, true);
  goOnAfter(UNTOUCHED_MS);
  return () => {
    left.length = 0;
    for (const event of BUSY) removeEventListener(event, rest, true);
  };
}
