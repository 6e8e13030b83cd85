import { getFiling, listFilings } from '../api/filing/filings';
import { getMyPetition, listMyPetitions } from '../api/listening/petitions';
import { apiParts } from '../api/parts';
import { NO_WRITER, readWriter, type WriterFields } from '../outbox/writer';
import { currentPlatform } from '../platform/current';

/**
 * What is known of who writes: kept on this device, else from the last petition, else from the last filing, else the account's name.
 * Call only because the citizen asked for it. Null when nothing is known.
 */
export async function findKnownWriter(): Promise<WriterFields | null> {
  const kept = await readWriter(currentPlatform().storage);
  if (kept !== null) return kept;
  return (await fromLastPetition()) ?? (await fromLastFiling()) ?? fromAccount();
}

async function fromLastPetition(): Promise<WriterFields | null> {
  const list = await listMyPetitions(null);
  const last = list.ok ? list.value.items[0] : undefined;
  const petition = last && (await getMyPetition(last.id));
  return petition?.ok ? { ...NO_WRITER, ...petition.value.who } : null;
}

async function fromLastFiling(): Promise<WriterFields | null> {
  const list = await listFilings(null);
  const last = list.ok ? list.value.items[0] : undefined;
  const filing = last && (await getFiling(last.id));
  if (!filing?.ok) return null;
  const { answers } = filing.value;
  const text = (id: string): string => {
    const answer = answers[`applicant.${id}`];
    return typeof answer === 'string' ? answer : '';
  };
  return { name: text('fullName'), address: text('address'), phone: text('phone'), email: text('email') };
}

function fromAccount(): WriterFields | null {
  const name = apiParts().session.me()?.displayName ?? null;
  return name === null ? null : { ...NO_WRITER, name };
}
