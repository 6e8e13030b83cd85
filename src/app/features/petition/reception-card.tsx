import type { ListeningView } from '../../../contract/schemas/petition';
import { CallButton } from '../../letters/call-button';
import { CopyAddress } from '../../letters/copy-address';
import { writeWords } from './write-words';

/** Tiếp công dân of the province: where complaints and denunciations go. */
export function ReceptionCard({ reception }: { reception: ListeningView['reception'] | null }) {
  const t = writeWords.useWords();
  if (reception === null) return <p>{t('reception_unknown')}</p>;
  return (
    <div className="stack">
      <p>
        <strong>{reception.name}</strong>
        <br />
        {reception.address}
        <br />
        {t('reception_hours', { hours: reception.hours })}
      </p>
      <div className="actions">
        <CallButton number={reception.phone} />
        <CopyAddress address={`${reception.name}, ${reception.address}`} />
      </div>
    </div>
  );
}
