import { useId, useState } from 'react';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import { rateFiling } from '../../api/filing/errands';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { mayRate } from './errand-rules';
import { errandWords } from './errand-words';
import { NoteField } from '../../ui/note-field';
import { useSend } from '../../state/use-send';

const SCORES = ['3', '2', '1'] as const;

/** Three degrees and a comment, once the agency has done its part; afterwards what was said. */
export function RatingSection({ filing, view, onReplace }: { filing: FilingView; view: DossierView | null; onReplace(filing: FilingView): void }) {
  const t = errandWords.useWords();
  const score = SCORES.find((one) => Number(one) === filing.rating);
  if (score !== undefined) return <Section title={t('rate_title')}><p>{t('rate_yours', { score: t(`rate_${score}`) })}</p></Section>;
  return mayRate(filing, view) ? <RatingForm filing={filing} onReplace={onReplace} /> : null;
}

function RatingForm({ filing, onReplace }: { filing: FilingView; onReplace(filing: FilingView): void }) {
  const t = errandWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const id = useId();
  const [score, setScore] = useState<string>('');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useSend(filing.id, (key) => rateFiling(filing.id, { score: Number(score), comment: comment.trim() }, key), `${score} ${comment}`);

  const rate = async () => {
    setMissing(score === '');
    if (score === '') return;
    const rated = await send();
    if (rated === null) return;
    toast({ text: t('rate_sent') });
    onReplace(rated);
  };

  return (
    <Section title={t('rate_title')}>
      <div className="stack">
        <Choice legend={t('rate_legend')} value={score} options={SCORES.map((value) => ({ value: String(value), label: t(`rate_${value}`) }))} onChange={setScore} />
        <div role="alert">{missing && score === '' && <p className="field__error">{t('rate_missing')}</p>}</div>
        <NoteField id={id} label={t('rate_comment')} value={comment} maxLength={500} onChange={setComment} />
        {!online && <p className="muted">{t('offline')}</p>}
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        <div className="actions"><Button look="primary" busy={busy} disabled={!online} onClick={() => void rate()}>{t('rate_send')}</Button></div>
      </div>
    </Section>
  );
}
