import type { LevelView, VisitView } from '../../../contract/schemas/dossier';
import { BandMark } from './band-mark';
import type { Say } from './dossier-words';
import { placeName } from './place-name';
import { VisitSteps } from './visit-steps';
import { handWords, visitStateWords, visitTimes } from './visit-words';

/** Who has it, how it came there, since when, planned and taken, and the words of the steps. */
export function VisitCard({ visit, level, say }: { visit: VisitView; level: LevelView; say: Say }) {
  return (
    <div className={`journey-visit journey-visit--${visit.state}`}>
      <p className="journey-visit__place">
        <BandMark level={level} />
        <span>{placeName(visit.agency, say)}</span>
      </p>
      <p className="journey-visit__state">
        <span className={`journey-chip journey-chip--${visit.state}`}>{visitStateWords(visit, say)}</span>
        {visit.late && <span className="journey-chip journey-chip--late">{say('visit_late')}</span>}
        <span className="journey-visit__hand">{handWords(visit, say)}</span>
      </p>
      {visitTimes(visit, say).map((line) => (
        <p key={line} className="journey-visit__time">{line}</p>
      ))}
      <VisitSteps visit={visit} say={say} />
    </div>
  );
}
