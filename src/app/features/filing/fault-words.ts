import type { FieldFault } from '../../../contract/schemas/problem';
import type { FormField } from '../../../contract/schemas/form';
import { limitsOf } from '../../../domain/form/limits';
import { defineWords } from '../../locales/define-words';
import { formatAmount } from '../../locales/money';
import { vi } from './fault.vi';

export const faultWords = defineWords(vi, () => import('./fault.en'));

const CHOSEN: ReadonlySet<FormField['kind']> = new Set(['choice', 'choices', 'yes_no', 'province', 'ward', 'date']);

/** What is wrong with a field and what to do about it. */
export function faultSentence(field: FormField, fault: FieldFault['fault']): string {
  if (fault === 'missing') return faultWords.say(CHOSEN.has(field.kind) ? 'missing_choice' : 'missing');
  const limits = limitsOf(field);
  return faultWords.say(fault, limits ? { min: formatAmount(limits.min), max: formatAmount(limits.max) } : {});
}
