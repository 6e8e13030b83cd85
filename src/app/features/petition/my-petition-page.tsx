import { useLocation, useParams } from 'react-router-dom';
import { getMyPetition, ratePetition } from '../../api/listening/petitions';
import { LetterAnswer } from '../../letters/letter-answer';
import { LetterProblem } from '../../letters/letter-problem';
import { LetterRating } from '../../letters/letter-rating';
import { LetterState } from '../../letters/letter-state';
import { LetterSteps } from '../../letters/letter-steps';
import { letterWords } from '../../letters/letter-words';
import { isUnderWay, useLetter } from '../../letters/use-letter';
import { PATHS } from '../../routes';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { petitionWords } from './petition-words';
import { ProgressSection } from './progress-section';
import { ReopenSection } from './reopen-section';
import { WrittenSection } from './written-section';

/** `/phan-anh/cua-toi/<id>`: how far it is, what was answered, and what can be done with the answer. */
export default function MyPetitionPage() {
  const { id = '' } = useParams();
  return <MyPetition key={id} id={id} />;
}

function MyPetition({ id }: { id: string }) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const { state: place }: { state: unknown } = useLocation();
  const { state, refresh, replace } = useLetter(id, getMyPetition);
  const justSent = typeof place === 'object' && place !== null && 'justSent' in place;
  const petition = state.phase === 'shown' ? state.value : null;
  return (
    <Screen title={petition?.title ?? t('view_title')} back={PATHS.petitions} note={petition && `${say('number')} ${petition.number}`}>
      {state.phase === 'loading' ? (
        <Skeleton label={say('loading')} heights={['6rem', '8rem', '8rem']} />
      ) : state.phase === 'failed' ? (
        <LetterProblem state={state} back={PATHS.petitions} backWord={t('to_list')} onRetry={refresh} />
      ) : (
        <>
          <div className="stack">
            {justSent && isUnderWay(state.value) && <Notice tone="success" live title={t('just_sent')}>{t('just_sent_text', { number: state.value.number })}</Notice>}
            <LetterState letter={state.value} problem={state.problem} />
          </div>
          <LetterAnswer answer={state.value.answer} notAcceptedReason={state.value.notAcceptedReason} />
          <LetterRating letter={state.value} rate={ratePetition} onRated={replace} />
          <ReopenSection petition={state.value} onReplace={replace} />
          <ProgressSection petition={state.value} onReplace={replace} />
          <LetterSteps steps={state.value.steps} />
          <WrittenSection petition={state.value} />
        </>
      )}
    </Screen>
  );
}
