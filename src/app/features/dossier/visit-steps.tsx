import type { VisitView } from '../../../contract/schemas/dossier';
import type { Say } from './dossier-words';
import { plannedWords, spanWords } from './visit-words';

/** The words of each step of one visit, folded away until asked for. */
export function VisitSteps({ visit, say }: { visit: VisitView; say: Say }) {
  if (visit.steps.length === 0) return null;
  return (
    <details className="journey-steps">
      <summary className="journey-steps__summary">{say('steps_of_visit', { n: visit.steps.length })}</summary>
      <ol className="journey-steps__list">
        {visit.steps.map((step, index) => (
          <li key={`${String(index)}-${step.name}`} className="journey-steps__step">
            <p className="journey-steps__name">{step.name}</p>
            <p className="journey-steps__time">{stepTime(step, say)}</p>
            {step.note !== null && step.note !== '' && <p className="journey-steps__note">{say('note', { note: step.note })}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function stepTime(step: VisitView['steps'][number], say: Say): string {
  const span = spanWords(step, say);
  if (span !== null) return span;
  return step.plannedEndAt ? plannedWords(step.plannedEndAt, say) : say('step_undated');
}
