import { useId, useState } from 'react';
import type { ApiResult } from '../api/api-error';
import { useOnline } from '../state/network';
import { useSend } from '../state/use-send';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { NoteField } from '../ui/note-field';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useToast } from '../ui/toast-context';
import { letterWords } from './letter-words';

const SCORES = ['3', '2', '1'] as const;

interface LetterRatingProps<T> {
  letter: T & { id: string; rating: { score: number; comment: string } | null; can: { rate: boolean } };
  rate(id: string, body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<T>>;
  onRated(letter: T): void;
}

/** Three degrees and a comment, once for an answer; afterwards what was said. */
export function LetterRating<T>({ letter, rate, onRated }: LetterRatingProps<T>) {
  const t = letterWords.useWords();
  if (letter.can.rate) return <RatingForm letter={letter} rate={rate} onRated={onRated} />;
  const score = SCORES.find((one) => Number(one) === letter.rating?.score);
  return score === undefined ? null : <Section title={t('rate')}><p>{t('rate_yours', { score: t(`rate_${score}`) })}</p></Section>;
}

function RatingForm<T>({ letter, rate, onRated }: LetterRatingProps<T>) {
  const t = letterWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const id = useId();
  const [score, setScore] = useState<string>('');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSend(letter.id, (key) => rate(letter.id, { score: Number(score), comment: comment.trim() }, key), `${score} ${comment}`);

  const submit = async () => {
    setMissing(score === '');
    if (score === '') return;
    const rated = await send();
    if (rated === null) return;
    toast({ text: t('rate_sent') });
    onRated(rated);
  };

  return (
    <Section title={t('rate')}>
      <div className="stack">
        <Choice legend={t('rate_legend')} value={score} options={SCORES.map((value) => ({ value: String(value), label: t(`rate_${value}`) }))} onChange={setScore} />
        <div role="alert">{missing && score === '' && <p className="field__error">{t('rate_missing')}</p>}</div>
        <NoteField id={id} label={t('rate_comment')} value={comment} maxLength={500} onChange={setComment} />
        {!online && <p className="muted">{t('offline_action')}</p>}
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        <div className="actions"><Button look="primary" busy={busy} disabled={!online} onClick={() => void submit()}>{t('rate_send')}</Button></div>
      </div>
    </Section>
  );
}
