import type { DossierCompletion } from '../../contract/schemas/dossier';
import { LEVELS } from '../../domain/dossier';
import { classNames } from './class-names';

/** The dossier's climb in miniature: one bar a level, filled up to the highest reached, the present one ringed. Words beside it say the same. */
export function BandMark({ completion }: { completion: Pick<DossierCompletion, 'levels' | 'levelReached' | 'levelNow'> }) {
  const reached = completion.levelReached === null ? -1 : LEVELS.indexOf(completion.levelReached);
  return (
    <span className="levels" aria-hidden="true">
      {completion.levels.map((level) => (
        <span
          key={level}
          className={classNames('levels__band', `levels__band--${level}`, LEVELS.indexOf(level) <= reached && 'levels__band--reached', level === completion.levelNow && 'levels__band--now')}
        />
      ))}
    </span>
  );
}
