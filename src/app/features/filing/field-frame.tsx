import type { ReactNode } from 'react';
import { formWords } from './form-words';

export interface FrameNotes {
  help: string | null;
  error: string | null;
  /** Marked since the form has a new version. */
  marked: boolean;
}

/** DOM id of a field's control, from its id in the form. */
export const controlId = (fieldId: string): string => `field-${fieldId.replace('.', '-')}`;

/** What a control says of itself to screen readers. */
export function describing(fieldId: string, { help, error, marked }: FrameNotes): { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined } {
  const id = controlId(fieldId);
  const notes = [help && `${id}-help`, marked && `${id}-marked`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined };
}

/** Help, mark and error under a control. */
export function Notes({ fieldId, notes }: { fieldId: string; notes: FrameNotes }) {
  const t = formWords.useWords();
  const id = controlId(fieldId);
  return (
    <>
      {notes.help && <p className="field__hint" id={`${id}-help`}>{notes.help}</p>}
      {notes.marked && <p className="filing-marked" id={`${id}-marked`}>{t('check_again')}</p>}
      {notes.error && <p className="field__error" id={`${id}-error`}>{notes.error}</p>}
    </>
  );
}

/** A label over one control. */
export function LabelFrame({ fieldId, label, required, notes, children }: { fieldId: string; label: string; required: boolean; notes: FrameNotes; children: ReactNode }) {
  const t = formWords.useWords();
  return (
    <div className="field">
      <label className="field__label" htmlFor={controlId(fieldId)}>
        {label}
        {!required && <span className="filing-optional"> ({t('optional')})</span>}
      </label>
      <div className="field__line">{children}</div>
      <Notes fieldId={fieldId} notes={notes} />
    </div>
  );
}

/** A legend over several controls. */
export function GroupFrame({ fieldId, label, required, notes, children }: { fieldId: string; label: string; required: boolean; notes: FrameNotes; children: ReactNode }) {
  const t = formWords.useWords();
  return (
    <fieldset className="choice filing-group" aria-describedby={describing(fieldId, notes)['aria-describedby']}>
      <legend className="choice__legend">
        {label}
        {!required && <span className="filing-optional"> ({t('optional')})</span>}
      </legend>
      <div className="choice__options">{children}</div>
      <Notes fieldId={fieldId} notes={notes} />
    </fieldset>
  );
}
