import type { InputHTMLAttributes } from 'react';
import type { FormField } from '../../../contract/schemas/form';
import { todayInVietnam } from '../../locales/dates';

type InputProps = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength' | 'min' | 'max' | 'enterKeyHint'>;

/** A paste that is too long is told by the check, not cut without a word; no more than this is taken by a draft on the server. */
export const MOST_CHARS = 4000;

/** The right keyboard, the phone's own autofill for the citizen's own data, and room for spaces one types between digits. */
export function inputProps(field: FormField): InputProps {
  const { id, kind, when, max, autofill } = field;
  const own = id.startsWith('applicant.');
  switch (kind) {
    case 'phone':
      return { type: 'tel', inputMode: 'tel', autoComplete: own ? 'tel' : 'off', maxLength: 20 };
    case 'email':
      return { type: 'email', inputMode: 'email', autoComplete: own ? 'email' : 'off', autoCapitalize: 'none', maxLength: max ?? 120 };
    case 'id_number':
      return { type: 'text', inputMode: 'text', autoComplete: 'off', autoCapitalize: 'characters', maxLength: 20 };
    case 'tax_code':
      return { type: 'text', inputMode: 'numeric', autoComplete: 'off', maxLength: 20 };
    case 'number':
    case 'money':
      return { type: 'text', inputMode: 'decimal', autoComplete: 'off', maxLength: 25 };
    case 'date':
      return {
        type: 'date',
        autoComplete: own && autofill === 'birth_date' ? 'bday' : 'off',
        min: when === 'future' ? todayInVietnam() : '1900-01-01',
        max: when === 'past' ? todayInVietnam() : '2099-12-31',
      };
    case 'name':
      return { type: 'text', autoComplete: own && autofill === 'name' ? 'name' : 'off', autoCapitalize: 'words', maxLength: MOST_CHARS };
    case 'text':
    case 'long_text':
    case 'choice':
    case 'choices':
    case 'yes_no':
    case 'province':
    case 'ward':
      return { type: 'text', autoComplete: own && autofill === 'address' ? 'street-address' : 'off', maxLength: MOST_CHARS };
  }
}
