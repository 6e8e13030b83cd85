import { useRecoilValue } from 'recoil';
import type { MaintenanceView } from '../../../contract/schemas/announcement';
import { formatMoment } from '../../locales/dates';
import { provincesState } from '../../state/provinces';
import { Icon } from '../../ui/icon';
import { maintenanceWords } from './maintenance-words';

const SHOWN = 3;

/** What stands still, from when to when, in whose system; soonest first. It looks like the offline banner, whose styles are there. Default export because it is lazy. */
export default function MaintenanceBanner({ items }: { items: readonly MaintenanceView[] }) {
  const t = maintenanceWords.useWords();
  const provinces = useRecoilValue(provincesState)?.items ?? [];
  return (
    <div className="section stack">
      {items.slice(0, SHOWN).map(({ id, system, provinceId, from, to, text, now }) => {
        const province = provinces.find((known) => known.id === provinceId)?.name ?? '';
        const span = now ? t('until', { to: formatMoment(to) }) : t('from_to', { from: formatMoment(from), to: formatMoment(to) });
        return (
          <div key={id} className="offline" style={{ paddingRight: 'var(--gap-4)', borderRadius: 'var(--radius)' }}>
            <Icon name="alert" />
            <div>
              <strong>{t(now ? 'now' : 'planned', { system: t(`system_${system}`), province }).replace(/, $/, '')}</strong>
              <p>{span} {text}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
