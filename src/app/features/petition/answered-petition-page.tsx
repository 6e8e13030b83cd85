import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { PublishedPetition } from '../../../contract/schemas/petition';
import type { ApiResult } from '../../api/api-error';
import { getPublishedPetition } from '../../api/listening/petitions';
import { ANSWERED_PATH } from '../../letter-paths';
import { LetterProblem } from '../../letters/letter-problem';
import { letterWords } from '../../letters/letter-words';
import { formatDay } from '../../locales/dates';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { kindNames } from './kind-names';
import { petitionWords } from './petition-words';
import '../../letters/letters.css';

/** `/phan-anh/<id>`: one answered petition as everybody may see it. */
export default function AnsweredPetitionPage() {
  const { id = '' } = useParams();
  return <AnsweredPetition key={id} id={id} />;
}

function AnsweredPetition({ id }: { id: string }) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const kind = kindNames.useWords();
  const [result, setResult] = useState<ApiResult<PublishedPetition> | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    void getPublishedPetition(id).then((answer) => wanted && setResult(answer));
    return () => {
      wanted = false;
    };
  }, [id, turn]);

  const petition = result?.ok ? result.value : null;
  return (
    <Screen title={petition?.title ?? t('answered_title')} back={ANSWERED_PATH} note={t('published_note')}>
      {result === null ? (
        <Skeleton label={say('loading')} heights={['6rem', '12rem']} />
      ) : !result.ok ? (
        <LetterProblem
          state={{ error: result.error.status === 404 ? { ...result.error, title: t('published_missing') } : result.error, retrying: false }}
          back={ANSWERED_PATH}
          backWord={t('to_list')}
          onRetry={() => {
            setResult(null);
            setTurn((before) => before + 1);
          }}
        />
      ) : (
        <>
          <p className="muted">{[result.value.kind === null ? null : kind(result.value.kind), result.value.area].filter((part) => part !== null).join(' · ')}</p>
          <Section title={t('published_answer')}>
            <div className="stack">
              <p className="letter-text">{result.value.answer}</p>
              <p className="muted">{[result.value.agency, result.value.answeredAt === null ? null : t('published_day', { day: formatDay(result.value.answeredAt) })].filter((part) => part !== null).join(' · ')}</p>
            </div>
          </Section>
        </>
      )}
    </Screen>
  );
}
