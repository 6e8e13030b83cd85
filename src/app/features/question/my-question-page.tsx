import { Link, useLocation, useParams } from 'react-router-dom';
import { getMyQuestion, rateQuestion } from '../../api/listening/questions';
import { LetterAnswer } from '../../letters/letter-answer';
import { LetterProblem } from '../../letters/letter-problem';
import { LetterRating } from '../../letters/letter-rating';
import { LetterState } from '../../letters/letter-state';
import { LetterSteps } from '../../letters/letter-steps';
import { letterWords } from '../../letters/letter-words';
import { isUnderWay, useLetter } from '../../letters/use-letter';
import { formatMoment } from '../../locales/dates';
import { PATHS, procedurePath } from '../../routes';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { questionWords } from './question-words';

/** `/hoi-dap/cua-toi/<id>`: how far a question is, its answer, and what the asker thinks of it. */
export default function MyQuestionPage() {
  const { id = '' } = useParams();
  return <MyQuestion key={id} id={id} />;
}

function MyQuestion({ id }: { id: string }) {
  const t = questionWords.useWords();
  const say = letterWords.useWords();
  const { state: place }: { state: unknown } = useLocation();
  const { state, refresh, replace } = useLetter(id, getMyQuestion);
  const justSent = typeof place === 'object' && place !== null && 'justSent' in place;
  const question = state.phase === 'shown' ? state.value : null;
  return (
    <Screen title={question?.title ?? t('view_title')} back={PATHS.questions} note={question && `${say('number')} ${question.number}`}>
      {state.phase === 'loading' ? (
        <Skeleton label={say('loading')} heights={['6rem', '8rem', '8rem']} />
      ) : state.phase === 'failed' ? (
        <LetterProblem state={state} back={PATHS.questions} backWord={t('to_list')} onRetry={refresh} />
      ) : (
        <>
          <div className="stack">
            {justSent && isUnderWay(state.value) && <Notice tone="success" live title={t('just_sent')}>{t('just_sent_text', { number: state.value.number })}</Notice>}
            <LetterState letter={state.value} problem={state.problem} />
          </div>
          <LetterAnswer answer={state.value.answer} notAcceptedReason={state.value.notAcceptedReason} />
          <LetterRating letter={state.value} rate={rateQuestion} onRated={replace} />
          <LetterSteps steps={state.value.steps} />
          <Section title={say('written')}>
            <div className="stack">
              <p className="letter-text">{state.value.content}</p>
              {state.value.procedureCode !== null && (
                <p>{t('procedure')}: <Link to={procedurePath(state.value.procedureCode, state.value.provinceId)}>{state.value.procedureName ?? state.value.procedureCode}</Link></p>
              )}
              <p className="muted">{t(state.value.mayPublish ? 'published_yes' : 'published_no')}</p>
              <p className="muted">{say('sent_at')}: {formatMoment(state.value.sentAt)}</p>
            </div>
          </Section>
        </>
      )}
    </Screen>
  );
}
