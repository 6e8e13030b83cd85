import { useId, useState } from 'react';
import type { ApiResult } from '../api/api-error';
import { useKeptNote } from '../outbox/use-kept-note';
import { useOnline } from '../state/network';
import { useSend } from '../state/use-send';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { headingOver } from '../ui/heading-over';
import { NoteField } from '../ui/note-field';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useToast } from '../ui/toast-context';
import { ratingWords } from './rating-words';

const SCORES = ['3', '2', '1'] as const;

interface RatingParts<T> {
  /** What is rated. */
  subjectId: string;
  rate(body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<T>>;
  onRated(subject: T): void;
}

/** Three degrees and a comment, while it may be rated; afterwards what was said. `score`: 3 to 1, null before. */
export function RatingSection<T>({ title, score, mayRate, ...parts }: RatingParts<T> & { title: string; score: number | null; mayRate: boolean }) {
  const t = ratingWords.useWords();
  const given = SCORES.find((one) => Number(one) === score);
  if (given === undefined && !mayRate) return null;
  return <Section title={title}>{given === undefined ? <RatingForm {...parts} /> : <p>{t('yours', { score: t(`score_${given}`) })}</p>}</Section>;
}

function RatingForm<T>({ subjectId, rate, onRated }: RatingParts<T>) {
  const t = ratingWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const id = useId();
  const [score, setScore] = useState<string>('');
  const [comment, setComment, forgetComment] = useKeptNote(`rating.${subjectId}`);
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSend(subjectId, (key) => rate({ score: Number(score), comment: comment.trim() }, key), `${score} ${comment}`);

  const submit = async () => {
    setMissing(score === '');
    if (score === '') return;
    const toHeading = headingOver(document.activeElement);
    const rated = await send();
    if (rated === null) return;
    forgetComment();
    toHeading();
    toast({ text: t('sent') });
    onRated(rated);
  };

  return (
    <div className="stack">
      <Choice legend={t('legend')} value={score} options={SCORES.map((value) => ({ value: String(value), label: t(`score_${value}`) }))} onChange={setScore} />
      <div role="alert">{missing && score === '' && <p className="field__error">{t('missing')}</p>}</div>
      <NoteField id={id} label={t('comment')} value={comment} maxLength={500} onChange={setComment} />
      {!online && <p className="muted">{t('offline')}</p>}
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      <div className="actions"><Button look="primary" busy={busy} disabled={!online} onClick={() => void submit()}>{t('send')}</Button></div>
    </div>
  );
}
