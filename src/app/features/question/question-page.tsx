import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { QuestionSummary } from '../../../contract/schemas/question';
import { listMyQuestions } from '../../api/listening/questions';
import { newQuestionPath, questionDraftPath } from '../../letter-paths';
import { DraftsSection } from '../../letters/drafts-section';
import { letterWords } from '../../letters/letter-words';
import { PagedList } from '../../listing/paged-list';
import { SearchField } from '../../listing/search-field';
import { usePages } from '../../listing/use-pages';
import { myQuestionPath } from '../../listening-paths';
import { formatDay } from '../../locales/dates';
import { OutboxSection } from '../../outbox/outbox-section';
import { questionDrafts } from '../../outbox/question-draft';
import { useOutbox } from '../../outbox/use-outbox';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { useAskedProvince } from '../../state/use-asked-province';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { AskedList } from './asked-list';
import { questionWords } from './question-words';

/** `/hoi-dap`, with `?thu-tuc=<code>&ten=<name>` for one procedure: search first, then ask; below, what was asked before. */
export default function QuestionPage() {
  const t = questionWords.useWords();
  const { kind } = usePlatform();
  const say = letterWords.useWords();
  const [query] = useSearchParams();
  const { state }: { state: unknown } = useLocation();
  const procedure = query.get('thu-tuc');
  const procedureName = query.get('ten') ?? '';
  const province = useAskedProvince(query.get('tinh'));
  const [words, setWords] = useState(query.get('tim') ?? '');

  const mine = usePages<QuestionSummary>(listMyQuestions);
  const { reload } = mine;
  const { items: waiting } = useOutbox('question');
  const justQueued = typeof state === 'object' && state !== null && 'queued' in state && waiting !== null && waiting.length > 0;

  // Kept in the address for Back and sharing, past the router: to it every letter would be a new screen.
  useEffect(() => {
    const next = new URLSearchParams(window.location.search);
    if (words.trim()) next.set('tim', words.trim());
    else next.delete('tim');
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${String(next) && `?${next.toString()}`}`);
  }, [words]);

  return (
    <Screen title={t('title')} back={PATHS.home} note={procedure !== null && t('about', { name: procedureName || procedure })}>
      <div className="stack">
        {justQueued && <Notice tone="info" live title={t('queued')}>{t('queued_text')}</Notice>}
        <SearchField label={t('search')} hint={t('search_hint')} words={words} onSearch={setWords} />
      </div>
      <OutboxSection kind="question" editPath={questionDraftPath} onArrived={reload} />
      <DraftsSection kind="question" shelf={questionDrafts} pathOf={questionDraftPath} />
      <Section title={t('asked')}>
        {province === 'loading' ? <Skeleton label={t('searching')} heights={['4.5rem', '4.5rem', '4.5rem']} /> : <AskedList words={words} province={province} procedure={procedure} />}
      </Section>
      <div className="section stack">
        <p>{t('ask_hint')}</p>
        <ButtonLink look="primary" wide icon="edit" to={newQuestionPath({ procedureCode: procedure ?? '', procedureName, provinceId: query.get('tinh') })}>{t('ask')}</ButtonLink>
        {procedure !== null && <ButtonLink look="quiet" wide to={PATHS.questions}>{t('about_all')}</ButtonLink>}
      </div>
      <Section title={t('mine')}>
        {mine.error?.code === 'unauthenticated' ? (
          <p>{kind === 'zalo' ? t('mine_signed_out') : mine.error.title}</p>
        ) : (
          <PagedList
            pages={mine}
            words={{ loading: t('mine_loading'), label: t('mine_label') }}
            empty={<p>{t('mine_empty')}</p>}
            row={({ id, title, state: at, sentAt }) => <Row key={id} icon={at === 'answered' ? 'check' : 'clock'} to={myQuestionPath(id)} title={title} detail={say('row', { state: say(`state_${at}`), day: formatDay(sentAt) })} />}
          />
        )}
      </Section>
    </Screen>
  );
}
