import { useEffect, useState } from 'react';
import { useRecoilValue } from 'recoil';
import type { MaintenanceView } from '../../../contract/schemas/announcement';
import { listMaintenance } from '../../api/home';
import { addStyle } from '../../boot/add-style';
import { formatMoment } from '../../locales/dates';
import { provincesState } from '../../state/provinces';
import { Icon } from '../../ui/icon';
import { useConcerns } from './maintenance-concerns';
import maintenanceCss from './maintenance.css?inline';
import { maintenanceWords } from './maintenance-words';

// With the banner, not with the start of home, and inside its script: a stylesheet of its own would be one more request.
addStyle(maintenanceCss);

/** What the citizen has put away since the app was opened. */
const putAway = new Set<string>();

/** What is planned, asked for once; empty until somebody told. */
function usePlanned(): readonly MaintenanceView[] {
  const [items, setItems] = useState<readonly MaintenanceView[]>([]);
  useEffect(() => {
    let wanted = true;
    void listMaintenance().then((planned) => wanted && setItems(planned));
    return () => {
      wanted = false;
    };
  }, []);
  return items;
}

/** What stands still and in which system that concerns the citizen, the soonest first; on a tap from when to when, and the others. Default export because it is lazy. */
export default function MaintenanceBanner() {
  const items = usePlanned();
  const t = maintenanceWords.useWords();
  const [open, setOpen] = useState(false);
  const [, setHidden] = useState(0);
  const concerns = useConcerns();
  const shown = items.filter((item) => !putAway.has(item.id) && concerns(item.provinceId));
  const [first] = shown;
  if (first === undefined) return null;
  const hide = () => {
    for (const item of shown) putAway.add(item.id);
    setHidden(putAway.size);
  };
  return (
    <aside className="maintenance" aria-label={t('title')}>
      <Icon name="alert" />
      <div className="maintenance__items">{open ? shown.map((item) => <Item key={item.id} item={item} whole />) : <Item item={first} />}</div>
      <button type="button" className="toast__action" onClick={open ? hide : () => setOpen(true)}>{t(open ? 'hide' : 'see')}</button>
    </aside>
  );
}

function Item({ item: { system, provinceId, from, to, text, now }, whole = false }: { item: MaintenanceView; whole?: boolean }) {
  const t = maintenanceWords.useWords();
  const provinces = useRecoilValue(provincesState)?.items ?? [];
  const province = provinces.find((known) => known.id === provinceId)?.name ?? '';
  const span = now ? t('until', { to: formatMoment(to) }) : t('from_to', { from: formatMoment(from), to: formatMoment(to) });
  return (
    <div>
      <strong>{t(now ? 'now' : 'planned', { system: t(`system_${system}`), province }).replace(/, $/, '')}</strong>
      {whole && <p>{span} {text}</p>}
    </div>
  );
}
