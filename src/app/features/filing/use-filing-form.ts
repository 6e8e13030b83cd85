import { useCallback, useEffect, useMemo } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { Answers, FormField, FormSection } from '../../../contract/schemas/form';
import type { FieldFault } from '../../../contract/schemas/problem';
import { checkAnswers } from '../../../domain/form/check-answers';
import { shownSections } from '../../../domain/form/reach';
import { todayInVietnam } from '../../locales/dates';
import { inputName, toAnswers, toValues, type FormValues } from './answers-values';
import { driverFields } from './driver-fields';
import { controlId } from './field-frame';
import { faultSentence } from './fault-words';
import { knownDivisions } from '../../divisions/division-names';
import type { FieldParts } from './field-props';
import { useAfterPress } from './use-after-press';

export interface FilingForm {
  form: UseFormReturn<FormValues>;
  parts: FieldParts;
  /** Sections and fields to show now. */
  shown: FormSection[];
  /** Everything answered, reachable or not. */
  answers(): Answers;
  /** Faults of one section; those found are shown at their fields. */
  check(sectionId: string): FieldFault[];
  /** Everything wrong with the whole form, said nowhere yet. */
  faults(): FieldFault[];
}

/** Only lists that are here can say that a division is not on them. */
const isDivision = (province: string, ward: string | null): boolean => knownDivisions(ward === null ? null : province)?.some(({ code }) => code === (ward ?? province)) ?? true;

const isMended = (sections: readonly FormSection[], answers: Answers, fieldId: string): boolean => !checkAnswers(sections, answers, todayInVietnam(), isDivision).some(({ field }) => field === fieldId);

/** A date typed that is none, such as 31/04: the browser alone has it, and says that the input is empty. */
const isUnread = ({ id, kind }: FormField): boolean => {
  const control = kind === 'date' ? document.getElementById(controlId(id)) : null;
  return control instanceof HTMLInputElement && control.validity.badInput;
};

/** The faults of these fields, in their order. */
const faultsOf = (fields: readonly FormField[], faults: readonly FieldFault[]): FieldFault[] =>
  fields.flatMap((field) => (isUnread(field) ? [{ field: field.id, fault: 'not_a_date' as const }] : faults.filter((fault) => fault.field === field.id)));

/**
 * The form of a draft. Inputs are uncontrolled; what is typed is told to `onAnswers` without drawing anything again,
 * and only an answer that opens or closes other fields makes the page look again.
 */
export function useFilingForm(sections: readonly FormSection[], answers: Answers, onAnswers: (answers: Answers) => void): FilingForm {
  const form = useForm<FormValues>({ defaultValues: toValues(sections, answers), shouldFocusError: false });
  const { control, register, getValues, setValue, setError, clearErrors, getFieldState, subscribe } = form;
  const drivers = useMemo(() => driverFields(sections), [sections]);
  const fields = useMemo(() => new Map(sections.flatMap((section) => section.fields.map((field) => [field.id, field] as const))), [sections]);
  useWatch({ control, name: drivers });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name, type }) => {
          const ward = type === 'change' ? [...fields.values()].find(({ within }) => within !== null && within === name) : undefined;
          if (ward) setValue(inputName(ward.id), ''); // a ward of the province before
          const answered = toAnswers(sections, ward ? getValues() : values);
          if (name !== undefined && getFieldState(name).error !== undefined && isMended(sections, answered, name)) clearErrors(name);
          onAnswers(answered);
        },
      }),
    [subscribe, fields, sections, setValue, getValues, getFieldState, clearErrors, onAnswers],
  );

  const current = useCallback(() => toAnswers(sections, getValues()), [sections, getValues]);

  const showFaults = useCallback(
    (faults: readonly FieldFault[]) => {
      for (const { field: id, fault } of faults) {
        const field = fields.get(id);
        if (field) setError(id, { type: fault, message: faultSentence(field, fault) });
      }
    },
    [fields, setError],
  );

  const check = useCallback(
    (sectionId: string) => {
      const faults = faultsOf(sections.find(({ id }) => id === sectionId)?.fields ?? [], checkAnswers(sections, current(), todayInVietnam(), isDivision));
      clearErrors();
      showFaults(faults);
      return faults;
    },
    [sections, current, clearErrors, showFaults],
  );

  const faults = useCallback(() => checkAnswers(sections, current(), todayInVietnam(), isDivision), [sections, current]);

  const afterPress = useAfterPress();
  const lookAt = useCallback(
    (fieldId: string) => {
      const field = fields.get(fieldId);
      const [fault] = field ? faultsOf([field], checkAnswers(sections, current(), todayInVietnam())) : [];
      const told = getFieldState(fieldId).error !== undefined;
      // An empty field one passes by is no fault yet.
      if (fault && (fault.fault !== 'missing' || told)) showFaults([fault]);
      else if (told) clearErrors(fieldId);
    },
    [sections, fields, current, getFieldState, showFaults, clearErrors],
  );

  const onLeave = useCallback((fieldId: string) => afterPress(() => lookAt(fieldId)), [afterPress, lookAt]);
  const parts = useMemo<FieldParts>(() => ({ control, register, onLeave }), [control, register, onLeave]);
  return { form, parts, shown: shownSections(sections, current()), answers: current, check, faults };
}
