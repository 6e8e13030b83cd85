import { useEffect, useState } from 'react';
import type { Answers, FormSection } from '../../../contract/schemas/form';
import type { FieldFault } from '../../../contract/schemas/problem';
import { getLanguage } from '../../locales/language';
import { Button } from '../../ui/button';
import { inputName } from './answers-values';
import { AutofillCard } from './autofill-card';
import { OpenFaults } from './error-summary';
import { faultSentence } from './fault-words';
import { FieldView } from './field-view';
import { formWords } from './form-words';
import type { EarlierAnswers } from './use-earlier-answers';
import type { FilingForm } from './use-filing-form';

interface FormStepProps {
  section: FormSection;
  filing: FilingForm;
  toCheck: readonly string[];
  earlier: EarlierAnswers | null;
  /** A field to go to at once, from the review. */
  wanted: string | null;
  onNext(): void;
  onPrevious: (() => void) | null;
}

/** One section of the form on one page. */
export function FormStep({ section, filing, toCheck, earlier, wanted, onNext, onPrevious }: FormStepProps) {
  const t = formWords.useWords();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const { form, parts, check, answers } = filing;
  const { setFocus, setValue } = form;

  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => setFocus(wanted)); // after the screen has moved the focus to its heading
    return () => clearTimeout(timer);
  }, [wanted, setFocus]);

  const next = () => {
    const found = check(section.id);
    setFaults(found);
    const first = found[0];
    if (first) setFocus(first.field);
    else onNext();
  };
  const fill = (news: Answers) => {
    for (const [id, value] of Object.entries(news)) setValue(inputName(id), Array.isArray(value) ? value : String(value), { shouldDirty: true });
  };
  const lines = faults.flatMap(({ field: id, fault }) => {
    const field = section.fields.find((one) => one.id === id);
    return field ? [{ id, label: field.label[getLanguage()], sentence: faultSentence(field, fault), go: () => setFocus(id) }] : [];
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <OpenFaults lines={lines} control={parts.control} />
      <AutofillCard section={section} earlier={earlier} answers={answers} onFill={fill} />
      <div className="filing-fields">
        {section.fields.map((field) => <FieldView key={field.id} field={field} marked={toCheck.includes(field.id)} parts={parts} />)}
      </div>
      <div className="filing-ways">
        <Button look="primary" type="submit">{t('next')}</Button>
        {onPrevious && <Button onClick={onPrevious}>{t('previous')}</Button>}
      </div>
    </form>
  );
}
