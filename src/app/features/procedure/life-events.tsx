import type { LifeEventName } from '../../../contract/schemas/procedure';
import { Section } from '../../ui/section';
import { EventIcon } from './event-icons';
import { LIFE_EVENTS } from './life-event-names';
import { procedureWords } from './procedure-words';

/** Things that happen in a life, to start from without knowing what a procedure is called. Tapping the chosen one lets go of it. */
export function LifeEvents({ chosen, onChoose }: { chosen: string | null; onChoose(event: LifeEventName | null): void }) {
  const t = procedureWords.useWords();
  return (
    <Section title={t('events')}>
      <div className="events">
        {LIFE_EVENTS.map((event) => (
          <button key={event} className="events__tile" type="button" aria-pressed={event === chosen} onClick={() => onChoose(event === chosen ? null : event)}>
            <EventIcon event={event} />
            <span>{t(`event_${event}`)}</span>
          </button>
        ))}
      </div>
    </Section>
  );
}
