import { useState } from 'react';
import type { SessionItem } from '../../../contract/schemas/account';
import { endOtherSession, listSessions } from '../../api/telling/my-data';
import { formatMoment } from '../../locales/dates';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Screen } from '../../ui/screen';
import { useToast } from '../../ui/toast-context';
import { LoadedPart } from './loaded-part';
import { sessionsWords } from './sessions-words';
import { useLoad } from './use-load';
import './account.css';

/** Where this account is in use, and the way to end what is not the citizen's. */
export default function SessionsPage() {
  const t = sessionsWords.useWords();
  const toast = useToast();
  const loaded = useLoad(listSessions);
  const [ending, setEnding] = useState<string | null>(null);

  const end = async ({ id }: SessionItem) => {
    setEnding(id);
    const result = await endOtherSession(id);
    setEnding(null);
    const gone = result.ok || result.error.status === 404;
    if (gone) {
      loaded.replace((loaded.value ?? []).filter((session) => session.id !== id));
      document.querySelector<HTMLElement>('h1')?.focus(); // the tapped button is gone
    }
    toast({ text: result.ok || gone ? t('ended') : result.error.title });
  };

  return (
    <Screen title={t('title')} back={PATHS.me}>
      <LoadedPart loaded={loaded} words={{ loading: t('loading'), failed: t('failed') }}>
        {(sessions) => (
          <div className="stack account-sessions">
            <p>{sessions.length > 1 ? t('intro') : t('only')}</p>
            <RowList label={t('list')}>
              {sessions.map((session) => {
                const from = formatMoment(session.createdAt);
                return (
                  <Row
                    key={session.id}
                    icon={session.current ? 'me' : 'phone'}
                    title={t(session.current ? 'here' : 'other')}
                    detail={t('span', { from, to: formatMoment(session.expiresAt) })}
                    end={!session.current && <Button look="quiet" busy={ending === session.id} aria-label={t('end_named', { from })} onClick={() => void end(session)}>{t('end')}</Button>}
                  />
                );
              })}
            </RowList>
          </div>
        )}
      </LoadedPart>
    </Screen>
  );
}
