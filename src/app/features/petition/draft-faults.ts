import { hasWords } from '../../../domain/petition/clean-text';
import { writerFaults, type WriterPart } from '../../letters/writer-faults';
import type { PetitionDraft } from '../../outbox/petition-draft';

export const WRITE_STEPS = ['gate', 'about', 'text', 'who', 'review'] as const;
export type WriteStep = (typeof WRITE_STEPS)[number];

/** What is missing or wrong, named by its field. */
export type DraftFault = 'against' | 'offender' | 'kind' | 'dossier' | 'title' | 'content' | 'sure' | WriterPart;

/** True when the answers at the gate say that it belongs to Tiếp công dân. */
export const isTurnedAway = ({ gate }: Pick<PetitionDraft, 'gate'>): boolean => gate.againstDecision === true || gate.reportsOffender === true;

const within = (text: string, least: number, most: number): boolean => text.trim().length >= least && text.trim().length <= most;
const says = (text: string, least: number, most: number): boolean => within(text, least, most) && hasWords(text);

/** What keeps a step from being left, by the same limits as the proxy's. `soundsOdd`: the words sound like a complaint or denunciation. */
export function stepFaults(step: WriteStep, draft: PetitionDraft, soundsOdd: boolean): DraftFault[] {
  switch (step) {
    case 'gate':
      return [draft.gate.againstDecision === null && 'against' as const, draft.gate.reportsOffender === null && 'offender' as const].filter((fault) => fault !== false);
    case 'about':
      return [draft.kind === null && 'kind' as const, draft.dossierCode.trim() !== '' && !within(draft.dossierCode, 6, 60) && 'dossier' as const].filter((fault) => fault !== false);
    case 'text':
      return [!says(draft.title, 5, 200) && 'title' as const, !says(draft.content, 20, 4000) && 'content' as const, soundsOdd && !draft.gate.sure && 'sure' as const].filter((fault) => fault !== false);
    case 'who':
      return writerFaults(draft.who);
    case 'review':
      return [];
  }
}

/** Steps that are not complete. */
export function openSteps(draft: PetitionDraft, soundsOdd: boolean): WriteStep[] {
  return WRITE_STEPS.filter((step) => (step === 'gate' && isTurnedAway(draft)) || stepFaults(step, draft, soundsOdd).length > 0);
}

/** The step asked for, but none behind a gate that is not passed. */
export function stepAt(asked: string | null, draft: PetitionDraft): WriteStep {
  const step = WRITE_STEPS.find((name) => name === asked) ?? 'gate';
  return stepFaults('gate', draft, false).length > 0 || isTurnedAway(draft) ? 'gate' : step;
}
