import { memo } from 'react';
import { get, useFormState } from 'react-hook-form';
import type { FormField } from '../../../contract/schemas/form';
import { getLanguage } from '../../locales/language';
import { ChoiceControl, ChoicesControl } from './choice-control';
import { DivisionControl } from './division-control';
import type { FrameNotes } from './field-frame';
import type { ControlProps, FieldParts } from './field-props';
import { formWords } from './form-words';
import { TextControl } from './text-control';

/** One field. Its input is uncontrolled: typing draws nothing again; only a new error of its own does. */
export const FieldView = memo(function FieldView({ field, marked, parts }: { field: FormField; marked: boolean; parts: FieldParts }) {
  formWords.useWords();
  const { errors } = useFormState({ control: parts.control, name: field.id, exact: true });
  const message: unknown = get(errors, `${field.id}.message`);
  const language = getLanguage();
  const notes: FrameNotes = { help: field.help?.[language] ?? null, error: typeof message === 'string' ? message : null, marked };
  const props: ControlProps = { field, label: field.label[language], notes, parts };
  switch (field.kind) {
    case 'choice':
    case 'yes_no':
      return <ChoiceControl {...props} />;
    case 'choices':
      return <ChoicesControl {...props} />;
    case 'province':
    case 'ward':
      return <DivisionControl {...props} />;
    case 'text':
    case 'long_text':
    case 'name':
    case 'phone':
    case 'email':
    case 'id_number':
    case 'tax_code':
    case 'number':
    case 'money':
    case 'date':
      return <TextControl {...props} />;
  }
});
