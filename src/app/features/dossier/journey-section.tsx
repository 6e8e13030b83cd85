import { useState } from 'react';
import type { DossierView, VisitView } from '../../../contract/schemas/dossier';
import { Section } from '../../ui/section';
import type { Say } from './dossier-words';
import { journeyOf } from './journey';
import { journeyCaption } from './journey-caption';
import { JourneyEnds } from './journey-ends';
import { JourneyList } from './journey-list';
import { JourneyPicture } from './journey-picture';
import { useBox } from './use-box';
import { VisitCard } from './visit-card';
import { visitInOneBreath } from './visit-words';

/** Narrower than this in its own text size, the picture makes room for the list. */
const PICTURE_MIN_REM = 14;

/** The heart of the screen: the picture, the words of one stop, and the same journey as a list. */
export function JourneySection({ view, say }: { view: DossierView; say: Say }) {
  const { ref, box } = useBox();
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const journey = journeyOf(view);
  const visits = view.detail?.visits ?? [];
  const levels = journey.named ? journey.stations.map((station) => station.level) : [];
  const shown = chosen ?? [currentVisit(visits)];
  const roomForPicture = box.widthPx / box.remPx >= PICTURE_MIN_REM;
  const describe = (indexes: readonly number[]) => {
    const text = indexes.map((index) => visits[index]).map((visit) => (visit ? visitInOneBreath(visit, say) : '')).join('; ');
    return say('stop_count', { index: (indexes[0] ?? 0) + 1, total: visits.length, text });
  };
  const list = <JourneyList visits={visits} levels={levels} say={say} />;
  return (
    <Section title={say('journey')}>
      <div className="journey" ref={ref}>
        {roomForPicture && <JourneyPicture journey={journey} say={say} selectedVisit={shown[0] ?? null} onSelect={setChosen} describe={describe} />}
        <JourneyEnds view={view} journey={journey} say={say} />
        {!journey.named && <p className="journey__caption">{journeyCaption(view, say)}.</p>}
        {journey.named && roomForPicture && (
          <div className="journey__stop">
            {shown.length > 1 && <p className="journey__caption">{say('folded_stops', { n: shown.length })}</p>}
            {shown.map((index) => {
              const visit = visits[index];
              return visit && <VisitCard key={index} visit={visit} level={levels[index] ?? 'commune'} say={say} />;
            })}
          </div>
        )}
        {journey.named && !roomForPicture && list}
        {journey.named && roomForPicture && visits.length > 1 && (
          <details className="journey__all" onToggle={(event) => setListOpen(event.currentTarget.open)}>
            <summary className="journey__summary">{say('see_steps')}</summary>
            {listOpen && list}
          </details>
        )}
        {journey.named && roomForPicture && !listOpen && (
          <ol className="sr-only">
            {visits.map((visit, index) => (
              <li key={`${String(index)}-${visit.agency.name}`}>{say(`level_${levels[index] ?? 'commune'}`)}: {visitInOneBreath(visit, say)}</li>
            ))}
          </ol>
        )}
      </div>
    </Section>
  );
}

function currentVisit(visits: readonly VisitView[]): number {
  const now = visits.findIndex(({ state }) => state === 'now');
  return now === -1 ? Math.max(0, visits.filter(({ state }) => state === 'done').length - 1) : now;
}
