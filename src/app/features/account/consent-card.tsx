import type { ConsentView } from '../../../contract/schemas/account';
import { formatMoment } from '../../locales/dates';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { consentWords } from './consent-words';

/** One purpose: what for, how it stands, and what can be done about it. What needs the host again is agreed to where the host is asked. */
export function ConsentCard({ consent, busy, onWithdraw, onGrant }: { consent: ConsentView; busy: boolean; onWithdraw(): void; onGrant(): void }) {
  const t = consentWords.useWords();
  const { purpose, current, history } = consent;
  const before = history.slice(1);
  const name = t(purpose);
  return (
    <section className="consent" aria-label={name}>
      <h2>{name}</h2>
      <p>{t(`${purpose}_what`)}</p>
      <p>{current === null ? t('never') : t(current.granted ? 'granted' : 'withdrawn', { moment: formatMoment(current.at) })}</p>
      {current !== null && <p className="muted">{t('version', { version: current.version })}</p>}
      {current?.granted && <Button look="quiet" aria-label={t('withdraw_named', { name })} onClick={onWithdraw}>{t('withdraw')}</Button>}
      {current?.granted !== true && purpose === 'phone' && <ButtonLink look="quiet" to={PATHS.me}>{t('to_phone')}</ButtonLink>}
      {current?.granted !== true && purpose === 'messages' && <ButtonLink look="quiet" to={PATHS.notices}>{t('to_messages')}</ButtonLink>}
      {current?.granted === false && purpose !== 'phone' && purpose !== 'messages' && <Button look="quiet" busy={busy} aria-label={t('grant_named', { name })} onClick={onGrant}>{t('grant')}</Button>}
      {before.length > 0 && (
        <details>
          <summary className="consent__summary">{t('history', { n: before.length })}</summary>
          <ul>
            {before.map(({ granted, version, at }) => <li key={at}>{t(granted ? 'history_granted' : 'history_withdrawn', { moment: formatMoment(at), version })}</li>)}
          </ul>
        </details>
      )}
    </section>
  );
}
