import { Component, Suspense, type ReactNode } from 'react';
import { commonWords } from '../locales/common';
import { Button } from './button';
import { Notice } from './notice';
import { Skeleton } from './skeleton';

interface Props {
  /** Whether there is a network: without one nothing is loaded anew, which would leave the app for the host's own error page. */
  online: boolean;
  children: ReactNode;
}

/** A part of a screen whose code comes later. When that cannot be fetched, or breaks, the rest of the screen stays. */
export class PartBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const t = commonWords.say;
    if (!this.state.broken) return <Suspense fallback={<Skeleton label={t('loading')} heights={['6rem', '6rem']} />}>{this.props.children}</Suspense>;
    const { online } = this.props;
    return (
      <Notice tone="warning" title={t('crashed_title')} live action={online && <Button icon="refresh" onClick={() => window.location.reload()}>{t('reload')}</Button>}>
        {t(online ? 'crashed_text' : 'offline')}
      </Notice>
    );
  }
}
