import type { DossierView } from '../../../contract/schemas/dossier';
import { todayInVietnam } from '../../locales/dates';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import type { Say } from './dossier-words';
import { stateSentence, type StateTone } from './state-sentence';
import { supportLines } from './support-lines';

const ICONS = { going: 'clock', soon: 'clock', late: 'alert', yours: 'edit', ready: 'check', over: 'check', bad: 'alert' } as const satisfies Record<StateTone, IconName>;

/** Four lines at full size on a small phone; longer ones step down. */
const LONG_FROM_CHARACTERS = 64;

/** The one sentence that matters, first and largest on the screen. */
export function StateBanner({ view, say }: { view: DossierView; say: Say }) {
  const today = todayInVietnam();
  const { tone, headline } = stateSentence(view, today, say);
  const isLong = headline.length > LONG_FROM_CHARACTERS;
  return (
    <section className={`dossier-state dossier-state--${tone}`} aria-labelledby="state-headline">
      <span className="dossier-state__icon"><Icon name={ICONS[tone]} /></span>
      <div className="dossier-state__words">
        <h2 className={classNames('dossier-state__headline', isLong && 'dossier-state__headline--long')} id="state-headline">{headline}</h2>
        {supportLines(view, today, say).map((line) => <p key={line} className="dossier-state__line">{line}</p>)}
      </div>
    </section>
  );
}
