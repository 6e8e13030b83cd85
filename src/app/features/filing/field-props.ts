import type { Control, UseFormRegister } from 'react-hook-form';
import type { FormField } from '../../../contract/schemas/form';
import type { FormValues } from './answers-values';
import type { FrameNotes } from './field-frame';

/** What every field of one form shares. */
export interface FieldParts {
  control: Control<FormValues>;
  register: UseFormRegister<FormValues>;
  /** Looks at one field when it is left. */
  onLeave(fieldId: string): void;
}

/** What a control is drawn from. */
export interface ControlProps {
  field: FormField;
  label: string;
  notes: FrameNotes;
  parts: FieldParts;
}
