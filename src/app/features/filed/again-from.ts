import type { FilingView } from '../../../contract/schemas/filing';
import { newDraft, type KeptDraft } from '../../state/kept-draft';

/** A new draft that begins with what a filing said; `now` is ISO-8601. The form's own rules carry it into a newer version. */
export function againFrom({ provinceId, procedureCode, procedureName, formVersion, answers }: FilingView, id: string, now: string): KeptDraft {
  return { ...newDraft({ id, provinceId, procedureCode, procedureName, formVersion }, now), answers, unsent: true };
}
