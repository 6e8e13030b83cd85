import { Component, Suspense, type ReactNode } from 'react';
import { commonWords } from '../locales/common';
import { Button } from './button';
import { Notice } from './notice';
import { Skeleton } from './skeleton';

/** A part of a screen whose code comes later. When that cannot be fetched, or breaks, the rest of the screen stays. */
export class PartBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const t = commonWords.say;
    if (!this.state.broken) return <Suspense fallback={<Skeleton label={t('loading')} heights={['6rem', '6rem']} />}>{this.props.children}</Suspense>;
    return (
      <Notice tone="warning" title={t('crashed_title')} live action={<Button icon="refresh" onClick={() => window.location.reload()}>{t('reload')}</Button>}>
        {t(navigator.onLine ? 'crashed_text' : 'offline')}
      </Notice>
    );
  }
}
