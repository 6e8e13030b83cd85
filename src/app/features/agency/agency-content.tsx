import type { AgencyView } from '../../../contract/schemas/agency';
import { newBookingPath } from '../../centre-paths';
import { CallButton } from '../../letters/call-button';
import { CopyAddress } from '../../letters/copy-address';
import { ButtonLink } from '../../ui/button-link';
import { agencyWords } from './agency-words';
import { FollowAgency } from './follow-agency';
import '../../letters/letters.css';

/** Everything one needs before going there. */
export function AgencyContent({ agency }: { agency: AgencyView }) {
  const t = agencyWords.useWords();
  const { address, hours, phone, ward, formerly } = agency;
  const facts: [string, string][] = [
    [t('address'), address],
    [t('hours'), hours],
    [t('phone'), phone],
    ...(ward === null ? [] : [[t('serves'), ward.name] satisfies [string, string]]),
    ...(formerly.length === 0 ? [] : [[t('before'), formerly.join('\n')] satisfies [string, string]]),
  ];
  return (
    <div className="stack">
      {agency.takesBookings && (
        <div className="stack">
          <ButtonLink look="primary" wide icon="clock" to={newBookingPath(agency.code)}>{t('book')}</ButtonLink>
          <p className="muted">{t('book_text')}</p>
        </div>
      )}
      <dl className="letter-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        {phone !== '' && <CallButton number={phone} />}
        <CopyAddress address={`${agency.name}, ${address}`} />
      </div>
      {agency.oaId !== null && <FollowAgency oaId={agency.oaId} />}
    </div>
  );
}
