import type { Answers, FormSection } from '../../../contract/schemas/form';
import { answersSummary } from '../../../domain/form/answers-summary';
import { getLanguage } from '../../locales/language';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { divisionName } from '../../divisions/division-names';
import { reviewWords } from './review-words';

interface KeepCopyProps {
  title: string;
  sections: readonly FormSection[];
  answers: Answers;
}

/** A copy for the citizen: printed or saved as PDF where the host can, else copied as text. */
export function KeepCopy({ title, sections, answers }: KeepCopyProps) {
  const t = reviewWords.useWords();
  const platform = usePlatform();
  const toast = useToast();

  const copy = async () => {
    const parts = answersSummary(sections, answers, getLanguage(), divisionName).map((part) => [part.title.toUpperCase(), ...part.rows.map(({ label, value }) => `${label}: ${value}`)].join('\n'));
    try {
      await navigator.clipboard.writeText([title, ...parts].join('\n\n'));
      toast({ text: t('copied') });
    } catch {
      toast({ text: t('copy_failed') }); // no clipboard here, or not allowed
    }
  };
  const print = async () => {
    const outcome = await platform.print();
    if (!outcome.ok) await copy();
  };

  return (
    <div className="actions no-print">
      {platform.kind === 'browser' && <Button icon="paper" onClick={() => void print()}>{t('print')}</Button>}
      <Button icon="copy" onClick={() => void copy()}>{t('copy')}</Button>
    </div>
  );
}
