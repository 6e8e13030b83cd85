import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import './inbox.css';
import { InboxProblem } from './inbox-problem';
import { InboxParts } from './inbox-parts';
import { inboxWords } from './inbox-words';
import { useInbox } from './use-inbox';

/** What changed: unread first, each opens what it is about. */
export default function InboxPage() {
  const t = inboxWords.useWords();
  const inbox = useInbox();
  return (
    <Screen title={t('title')}>
      {inbox.shown === null && inbox.error === null && <Skeleton label={t('loading')} heights={['7rem', '7rem', '7rem']} />}
      {inbox.shown === null && inbox.error !== null && <InboxProblem error={inbox.error} busy={inbox.busy} onRetry={inbox.reload} />}
      {inbox.shown !== null && <InboxParts inbox={inbox} shown={inbox.shown} />}
      <div className="inbox__end"><ButtonLink wide icon="edit" to={PATHS.notices}>{t('settings')}</ButtonLink></div>
    </Screen>
  );
}
