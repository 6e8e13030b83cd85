import { Component, type ReactNode } from 'react';
import { commonWords } from './locales/common';
import { PATHS } from './routes';
import { Button } from './ui/button';
import { ButtonLink } from './ui/button-link';

interface Props {
  /** Another place: the error belonged to the one before. */
  place: string;
  /** Whether there is a network, as the notice over the screen has it. */
  online: boolean;
  children: ReactNode;
}

/** A screen that broke, or whose code could not be fetched, still has a way out. Without a network it is not loaded anew: that would leave the app for the host's own error page. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const t = commonWords.say;
    const { online } = this.props;
    return (
      <div className="screen" role="alert">
        <header className="screen__head">
          <span className="screen__menu-room" />
          <h1 className="screen__title">{t('crashed_title')}</h1>
        </header>
        <main id="main" className="screen__main stack">
          <p>{t(online ? 'crashed_text' : 'offline')}</p>
          {online && <Button look="primary" icon="refresh" onClick={() => window.location.reload()}>{t('reload')}</Button>}
          <ButtonLink icon="home" to={PATHS.home}>{t('to_home')}</ButtonLink>
        </main>
      </div>
    );
  }
}
