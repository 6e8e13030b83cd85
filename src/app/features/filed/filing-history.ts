import type { FilingView } from '../../../contract/schemas/filing';
import { formatMoney } from '../../locales/money';
import type { SayFiled } from './filed-words';

interface HistoryLine {
  /** ISO-8601. */
  at: string;
  text: string;
}

/** Everything that happened to a filing in one line of time, oldest first: what the citizen did, the money, the steps of the post. */
export function filingHistory({ acceptedAt, deliveredAt, dossierCode, payment, errands, postal }: FilingView, t: SayFiled): HistoryLine[] {
  const lines: HistoryLine[] = [{ at: acceptedAt, text: t('at_filed') }];
  if (deliveredAt !== null) lines.push({ at: deliveredAt, text: t('at_delivered', { code: dossierCode ?? '' }) });
  if (payment?.state === 'paid' && payment.paidAt !== null) lines.push({ at: payment.paidAt, text: t('at_paid', { amount: formatMoney(payment.amountVnd) }) });
  for (const { kind, sentAt } of errands) lines.push({ at: sentAt, text: t(`at_${kind}`) });
  for (const { direction, steps } of postal) {
    for (const { at, place, text } of steps) lines.push({ at, text: t(`at_${direction}`, { text: place === '' ? text : `${place}. ${text}` }) });
  }
  return lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
