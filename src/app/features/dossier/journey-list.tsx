import type { LevelView, VisitView } from '../../../contract/schemas/dossier';
import type { Say } from './dossier-words';
import { groupByBand } from './group-by-band';
import { VisitCard } from './visit-card';

/** The picture in words, one column: the bands as headings in the order visited, under each the agencies that had it. */
export function JourneyList({ visits, levels, say }: { visits: readonly VisitView[]; levels: readonly LevelView[]; say: Say }) {
  return (
    <ol className="journey-bands">
      {groupByBand(visits, levels).map(({ level, visits: there }, index) => (
        <li key={`${String(index)}-${level}`} className={`journey-bands__band journey-band--${level}`}>
          <h3 className="journey-bands__name">{say(`level_${level}`)}</h3>
          <ol className="journey-bands__visits">
            {there.map((visit, position) => (
              <li key={`${String(position)}-${visit.agency.name}`}>
                <VisitCard visit={visit} level={level} say={say} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
