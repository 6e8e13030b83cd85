import { Choice } from '../../ui/choice';

interface ChoiceWithErrorProps<Value extends string> {
  /** DOM id of what a summary of faults leads to. */
  id: string;
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  error: string | null;
  onChange(value: Value): void;
}

/** One of a few, and what is wrong when none was chosen. */
export function ChoiceWithError<Value extends string>({ id, error, ...choice }: ChoiceWithErrorProps<Value>) {
  return (
    <div id={id} tabIndex={-1} className="letter-focus">
      <Choice {...choice} />
      <div role="alert">{error !== null && <p className="field__error">{error}</p>}</div>
    </div>
  );
}
