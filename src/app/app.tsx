import { Suspense, useEffect } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router-dom';
import { App as ZmpApp } from 'zmp-ui';
import { AppFrame } from './app-frame';
import { ErrorBoundary } from './error-boundary';
import { HomePage } from './features/home/home-page';
import { commonWords } from './locales/common';
import { OfflineBanner } from './offline-banner';
import { useOutboxFeed } from './outbox/outbox-feed';
import { DossierPage, DossierPostSection, InboxPage, MePage, MoreScreens, MyDossiersPage, ProcedurePage, ProceduresPage, ScanPage, warmPage, warmScan, warmWhenIdle } from './pages';
import { basenameOf, PATHS } from './routes';
import { useDeviceListFeed, useNetworkFeed, useOpenAppFeed, useSessionFeed, useSettingsFeed, useUnreadFeed } from './state/feeds';
import { useOnline } from './state/network';
import { Skeleton } from './ui/skeleton';
import { ToastProvider } from './ui/toast-provider';

/**
 * The whole mini app. A plain router with the basename read from the path, not ZMPRouter: that one takes `/zapps/${APP_ID}`
 * in every production build and stays blank anywhere else, such as `http://localhost:3000/`.
 */
export function App() {
  return (
    <ZmpApp>
      <BrowserRouter basename={basenameOf(window.location.pathname)}>
        <ToastProvider>
          <Screens />
        </ToastProvider>
      </BrowserRouter>
    </ZmpApp>
  );
}

function Screens() {
  useSettingsFeed();
  useNetworkFeed();
  useSessionFeed();
  useOpenAppFeed();
  useDeviceListFeed();
  useOutboxFeed();
  useEffect(warmWhenIdle, []);
  const { pathname } = useLocation();

  return (
    <AppFrame unread={useUnreadFeed()} onWarm={warmPage}>
      <OfflineBanner />
      <ErrorBoundary place={pathname} online={useOnline()}>
        <Suspense fallback={<Arriving />}>
          <Routes>
            <Route path={PATHS.home} element={<HomePage onWarmScan={warmScan} />} />
            <Route path={PATHS.scan} element={<ScanPage />} />
            <Route path={PATHS.myDossiers} element={<MyDossiersPage />} />
            <Route path={`${PATHS.myDossiers}/*`} element={<DossierPage Post={DossierPostSection} />} />
            <Route path={PATHS.procedures} element={<ProceduresPage />} />
            <Route path={`${PATHS.procedures}/:code`} element={<ProcedurePage />} />
            <Route path={PATHS.inbox} element={<InboxPage />} />
            <Route path={PATHS.me} element={<MePage />} />
            <Route path="*" element={<MoreScreens />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </AppFrame>
  );
}

/** The place of a screen whose code is on its way. */
function Arriving() {
  const t = commonWords.useWords();
  return (
    <main id="main" className="screen screen--arriving">
      <div className="screen__main">
        <Skeleton label={t('loading')} heights={['2.75rem', '9rem', '6rem']} />
      </div>
    </main>
  );
}
