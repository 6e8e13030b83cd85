import type { Answers, FormSection } from '../../../contract/schemas/form';
import { formatDay } from '../../locales/dates';
import { useMe } from '../../state/session';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { fromAccount, fromEarlier, stillEmpty } from './autofill';
import { formWords } from './form-words';
import type { EarlierAnswers } from './use-earlier-answers';

interface AutofillCardProps {
  section: FormSection;
  earlier: EarlierAnswers | null;
  answers(): Answers;
  onFill(answers: Answers): void;
}

/** Choose instead of type: offered where it can fill something, and only on a tap. */
export function AutofillCard({ section, earlier, answers, onFill }: AutofillCardProps) {
  const t = formWords.useWords();
  const toast = useToast();
  const me = useMe();
  const known = fromAccount(section, me?.displayName ?? null);
  const said = earlier ? fromEarlier(section, earlier.answers) : {};
  const hasSaid = Object.keys(said).length > 0;
  if (!hasSaid && Object.keys(known).length === 0) return null;

  const fill = (offered: Answers) => {
    const news = stillEmpty(section, offered, answers());
    onFill(news);
    const n = Object.keys(news).length;
    toast({ text: n === 0 ? t('filled_none') : t('filled', { n }) });
  };

  return (
    <div className="filing-fill">
      {hasSaid && earlier && <Button icon="copy" onClick={() => fill(said)}>{t('fill_earlier', { day: formatDay(earlier.filedAt) })}</Button>}
      {!hasSaid && <Button icon="me" onClick={() => fill(known)}>{t('fill_account')}</Button>}
    </div>
  );
}
