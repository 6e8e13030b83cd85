import type { QuestionBody } from '../../../contract/schemas/question';
import { hasWords } from '../../../domain/petition/clean-text';
import { writerOf } from '../../letters/writer-faults';
import type { QuestionDraft } from '../../outbox/question-draft';

/** The notice the citizen agrees to; a new text takes a new version. */
const CONSENT_VERSION = '2026-11-question-1';

const says = (text: string, least: number, most: number): boolean => text.trim().length >= least && text.trim().length <= most && hasWords(text);

/** What is missing of the question itself, by the same limits as the proxy's. */
export function questionFaults({ title, content }: Pick<QuestionDraft, 'title' | 'content'>): ('title' | 'content')[] {
  return [!says(title, 5, 200) && 'title' as const, !says(content, 10, 1000) && 'content' as const].filter((fault) => fault !== false);
}

/** A complete question as it goes over the wire. */
export function questionBody({ id, procedureCode, title, content, mayPublish, who }: QuestionDraft, provinceId: string): QuestionBody {
  return {
    draftId: id,
    provinceId,
    ...(procedureCode === '' ? {} : { procedureCode }),
    title: title.trim(),
    content: content.trim(),
    mayPublish,
    who: writerOf(who),
    consentVersion: CONSENT_VERSION,
  };
}
