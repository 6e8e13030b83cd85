import type { InboxKind, NotificationSettings } from '../../../contract/schemas/inbox';
import { CheckField } from '../../ui/check-field';
import { Section } from '../../ui/section';
import { notificationWords } from './notification-words';

/** Most pressing first. */
const OF_DOSSIERS = ['supplement_wanted', 'result_ready', 'overdue', 'due_tomorrow', 'fee_due', 'accepted', 'refused', 'moved', 'returned', 'post', 'status_changed'] as const satisfies readonly InboxKind[];
const OF_WHAT_WAS_SENT = ['petition_answered', 'petition_moved', 'question_answered', 'booking', 'filing_delivered', 'filing_refused', 'filing_failed'] as const satisfies readonly InboxKind[];
export const OFFERED_KINDS: readonly InboxKind[] = [...OF_DOSSIERS, ...OF_WHAT_WAS_SENT];

/** About what a message is wanted, besides the entry in the inbox. */
export function KindsSection({ kinds, onChange }: { kinds: NotificationSettings['kinds']; onChange(kinds: NotificationSettings['kinds']): void }) {
  const t = notificationWords.useWords();
  const group = (legend: string, names: readonly (keyof typeof kinds)[]) => (
    <fieldset className="kinds">
      <legend className="kinds__legend">{legend}</legend>
      {names.map((kind) => <CheckField key={kind} label={t(`kind_${kind}`)} checked={kinds[kind]} onChange={(on) => onChange({ ...kinds, [kind]: on })} />)}
    </fieldset>
  );
  return (
    <Section title={t('kinds')}>
      <p className="muted">{t('kinds_hint')}</p>
      {group(t('kinds_dossier'), OF_DOSSIERS)}
      {group(t('kinds_sent'), OF_WHAT_WAS_SENT)}
    </Section>
  );
}
