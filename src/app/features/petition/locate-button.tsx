import { useState } from 'react';
import { findMyLocation, type LocateResult } from '../../api/listening/location';
import type { PetitionDraft } from '../../outbox/petition-draft';
import { canLocate } from '../../platform/location-host';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { writeWords, type SayWrite } from './write-words';

interface LocateButtonProps {
  draft: PetitionDraft;
  change(part: Partial<PetitionDraft>): void;
  divisions: readonly string[];
}

/** The box round Việt Nam that the proxy takes a place from. */
const isInVietnam = ({ latitude, longitude }: { latitude: number; longitude: number }): boolean => latitude >= 8 && latitude <= 24 && longitude >= 102 && longitude <= 118;

/** Where the phone is, asked for on a tap and only where the host can tell. The ward found is chosen too, when it is one that may be named. */
export function LocateButton({ draft, change, divisions }: LocateButtonProps) {
  const t = writeWords.useWords();
  const { kind } = usePlatform();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const locate = async () => {
    setBusy(true);
    setTrouble(null);
    const result = await findMyLocation();
    setBusy(false);
    if (!result.ok) return setTrouble(troubleOf(result, t));
    const { latitude, longitude, ward } = result.place;
    if (!isInVietnam(result.place)) return setTrouble(t('locate_outside'));
    change({ location: { latitude, longitude, from: 'zalo' }, ...(ward && divisions.includes(ward.province) ? { ward } : {}) });
  };

  const missing = draft.location === null;
  if (!canLocate(kind) && missing) return null;
  return (
    <div className="stack">
      {/* One button for both, so that the focus stays on it. */}
      <div className="actions">
        <Button look={missing ? 'secondary' : 'quiet'} icon={missing ? 'location' : 'trash'} busy={busy} onClick={() => (missing ? void locate() : change({ location: null }))}>{t(missing ? 'locate' : 'unlocate')}</Button>
      </div>
      {missing && <p className="field__hint">{t('locate_hint')}</p>}
      <p role="status">{busy ? t('locating') : missing ? '' : t('located', { place: draft.ward?.name ? t('located_in', { ward: draft.ward.name }) : '' })}</p>
      <div role="alert">{trouble !== null && <p className="field__error">{trouble}</p>}</div>
    </div>
  );
}

function troubleOf(result: Exclude<LocateResult, { ok: true }>, t: SayWrite): string {
  if (result.by === 'proxy') return result.error.title;
  return t(result.reason === 'denied' || result.reason === 'cancelled' ? 'locate_denied' : 'locate_failed');
}
