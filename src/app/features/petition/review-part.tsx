import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { writeWords } from './write-words';

/** One step read back, with the way to mend it. */
export function ReviewPart({ name, facts, onEdit }: { name: string; facts: readonly (readonly [string, string])[]; onEdit(): void }) {
  const t = writeWords.useWords();
  return (
    <Section title={name} end={<Button look="quiet" icon="edit" aria-label={t('edit_named', { name })} onClick={onEdit}>{t('edit')}</Button>}>
      <dl className="letter-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
