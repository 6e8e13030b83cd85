import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { PetitionSummary } from '../../../contract/schemas/petition';
import { listMyPetitions } from '../../api/listening/petitions';
import { ANSWERED_PATH, newPetitionPath, petitionDraftPath } from '../../letter-paths';
import { DraftsSection } from '../../letters/drafts-section';
import { letterWords } from '../../letters/letter-words';
import { usePages } from '../../listing/use-pages';
import { PagedList } from '../../listing/paged-list';
import { myPetitionPath } from '../../listening-paths';
import { formatDay } from '../../locales/dates';
import { OutboxSection } from '../../outbox/outbox-section';
import { petitionDrafts } from '../../outbox/petition-draft';
import { useOutbox } from '../../outbox/use-outbox';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { petitionWords } from './petition-words';

/** `/phan-anh`: write one, what was begun, what waits to be sent, what was sent, and what others were answered. */
export default function PetitionPage() {
  const t = petitionWords.useWords();
  const { kind } = usePlatform();
  const say = letterWords.useWords();
  const { state }: { state: unknown } = useLocation();
  const pages = usePages<PetitionSummary>(listMyPetitions);
  const { reload } = pages;
  const onArrived = useCallback(() => reload(), [reload]);
  const { items: waiting } = useOutbox('petition');
  const justQueued = typeof state === 'object' && state !== null && 'queued' in state && waiting !== null && waiting.length > 0;

  return (
    <Screen title={t('title')} back={PATHS.home}>
      <div className="stack">
        {justQueued && <Notice tone="info" live title={t('queued')}>{t('queued_text')}</Notice>}
        <p>{t('intro')}</p>
        <ButtonLink look="primary" wide icon="edit" to={newPetitionPath()}>{t('write')}</ButtonLink>
      </div>
      <OutboxSection kind="petition" editPath={petitionDraftPath} onArrived={onArrived} />
      <DraftsSection kind="petition" shelf={petitionDrafts} pathOf={petitionDraftPath} />
      <Section title={t('mine')}>
        {pages.error?.code === 'unauthenticated' ? (
          <p>{kind === 'zalo' ? t('mine_signed_out') : pages.error.title}</p>
        ) : (
          <PagedList
            pages={pages}
            words={{ loading: t('mine_loading'), label: t('mine_label') }}
            empty={<p>{t('mine_empty')}</p>}
            row={({ id, title, state: at, sentAt, answerBy }) => (
              <Row
                key={id}
                icon={at === 'answered' ? 'check' : 'clock'}
                to={myPetitionPath(id)}
                title={title}
                detail={answerBy !== null && at !== 'answered' && at !== 'not_accepted' ? say('row_answer_by', { state: say(`state_${at}`), day: formatDay(answerBy) }) : say('row', { state: say(`state_${at}`), day: formatDay(sentAt) })}
              />
            )}
          />
        )}
      </Section>
      <Section title={t('answered')}>
        <RowList>
          <Row icon="info" to={ANSWERED_PATH} title={t('answered_link')} detail={t('answered_text')} />
        </RowList>
      </Section>
    </Screen>
  );
}
