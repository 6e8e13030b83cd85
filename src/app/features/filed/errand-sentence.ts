import type { ErrandView } from '../../../contract/schemas/filing';
import { formatMoment } from '../../locales/dates';
import type { SayErrand } from './errand-words';

/** How far something the citizen sent is. */
export function errandSentence({ state, reason, sentAt, deliveredAt }: ErrandView, t: SayErrand): string {
  if (state === 'delivered') return t('errand_delivered', { moment: formatMoment(deliveredAt ?? sentAt) });
  if (state === 'refused') return reason === null ? t('errand_refused_plain') : t('errand_refused', { reason });
  return t(`errand_${state}`);
}
