import { useState } from 'react';
import { commonWords } from '../../locales/common';
import { formatMoment } from '../../locales/dates';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { EntryList } from './entry-list';
import { inboxWords } from './inbox-words';
import type { Shown } from './load-inbox';
import type { Inbox } from './use-inbox';

const MOST_COUNTED = 100;

/** The unread ones, the read ones, and how old they are when they come from this device. */
export function InboxParts({ inbox, shown }: { inbox: Inbox; shown: Shown }) {
  const t = inboxWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const [clearing, setClearing] = useState(false);
  const { keptAt, error, busy, more, reload, markRead, markAllRead } = inbox;
  const { unread, read, count, next } = shown;

  const readAll = async () => {
    setClearing(true);
    const problem = await markAllRead();
    setClearing(false);
    if (problem === null) document.querySelector<HTMLElement>('h1')?.focus(); // the tapped button is gone
    toast({ text: problem?.title ?? t('read_all_done') });
  };

  const retry = <Button icon="refresh" busy={busy} onClick={keptAt === null ? more : reload}>{common('retry')}</Button>;
  const age = keptAt === null ? null : formatMoment(keptAt);
  if (unread.length + read.length === 0 && error === null) {
    return (
      <EmptyState icon="inbox" title={t('empty')} action={<ButtonLink look="primary" to={PATHS.myDossiers}>{t('to_dossiers')}</ButtonLink>}>
        <p>{t('empty_text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {error !== null && <Notice tone="warning" live action={retry}>{age === null ? error.title : t('kept', { moment: age, why: error.title })}</Notice>}
      {error === null && age !== null && <p className="muted" role="status">{t('kept_arriving', { moment: age })}</p>}
      <Section
        title={count === 0 ? t('unread') : count >= MOST_COUNTED ? t('unread_many') : t('unread_n', { n: count })}
        end={unread.length > 0 && <Button look="quiet" icon="check" busy={clearing} onClick={() => void readAll()}>{t('read_all')}</Button>}
      >
        {unread.length === 0 ? <p>{t('none_unread')}</p> : <EntryList label={t('unread')} entries={unread} onOpen={markRead} />}
      </Section>
      {read.length > 0 && (
        <Section title={t('read')}>
          <EntryList label={t('read')} entries={read} onOpen={() => undefined} />
        </Section>
      )}
      {next !== null && error === null && <div className="inbox__end"><Button wide busy={busy} onClick={more}>{t('more')}</Button></div>}
    </>
  );
}
