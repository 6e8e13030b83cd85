import { hash } from 'node:crypto';
import type { IsoTime } from '../../domain/dossier';
import type { PetitionKind } from '../../domain/petition/kinds';
import { publicText } from '../../domain/petition/public-text';
import type { Clock } from '../clock';
import { createSingleFlight } from '../single-flight';
import type { LetterKind, ListeningSystem, PublishedLetter } from '../upstream/listening-ports';
import type { UpstreamFault, UpstreamResult } from '../upstream/ports';

/** An answered letter as everybody may read it: nothing in it says who wrote. */
export interface ShelvedLetter {
  id: string;
  provinceId: string;
  kind: LetterKind;
  topic: PetitionKind | null;
  procedureCode: string | null;
  title: string;
  area: string | null;
  agency: string | null;
  answer: string;
  answeredAt: IsoTime | null;
}

export interface PublishedShelf {
  /** What a province publishes, newest first; the first who asks waits, everyone after gets the last known while it is renewed. */
  of(provinceId: string): Promise<UpstreamResult<readonly ShelvedLetter[]>>;
}

interface Kept {
  letters: readonly ShelvedLetter[];
  fetchedAtMs: number;
  failedAtMs: number;
}

const FRESH_MS = 600_000;
/** After a failure, before a system is asked again behind somebody's back. */
const REST_MS = 60_000;
/** Fifty each; older ones are on the province's own site. */
const MAX_PAGES = 40;

/** Published letters by province, cleaned of persons on the way in. `onTrouble` hears of refreshes that failed. */
export function createPublishedShelf({ systems, clock, onTrouble }: { systems: ReadonlyMap<string, ListeningSystem>; clock: Clock; onTrouble(what: string): void }): PublishedShelf {
  const kept = new Map<string, Kept>();
  const flights = createSingleFlight<UpstreamResult<readonly ShelvedLetter[]>>();

  async function fetchKind(system: ListeningSystem, kind: LetterKind): Promise<UpstreamResult<ShelvedLetter[]>> {
    const letters: ShelvedLetter[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = await system.listPublished(kind, page);
      if (!answer.ok) return answer;
      letters.push(...answer.value.items.map((letter) => shelve(system.provinceId, kind, letter)));
      if (!answer.value.more) break;
    }
    return { ok: true, value: letters };
  }

  async function fetchAll(system: ListeningSystem): Promise<UpstreamResult<readonly ShelvedLetter[]>> {
    const known = kept.get(system.provinceId);
    const fail = (fault: UpstreamFault): UpstreamResult<never> => {
      if (known !== undefined) kept.set(system.provinceId, { ...known, failedAtMs: clock.nowMs() });
      onTrouble(`published letters of ${system.provinceId}: ${fault.kind}, ${fault.detail}`);
      return { ok: false, fault };
    };
    const petitions = await fetchKind(system, 'petition');
    if (!petitions.ok) return fail(petitions.fault);
    const questions = await fetchKind(system, 'question');
    if (!questions.ok) return fail(questions.fault);
    const byId = new Map([...petitions.value, ...questions.value].map((letter) => [letter.id, letter]));
    const letters = [...byId.values()].sort((a, b) => timeOf(b) - timeOf(a));
    kept.set(system.provinceId, { letters, fetchedAtMs: clock.nowMs(), failedAtMs: 0 });
    return { ok: true, value: letters };
  }

  return {
    async of(provinceId) {
      const system = systems.get(provinceId);
      if (system === undefined) return { ok: true, value: [] };
      const renew = (): Promise<UpstreamResult<readonly ShelvedLetter[]>> => flights(provinceId, () => fetchAll(system)).result;
      const known = kept.get(provinceId);
      if (known === undefined) return renew();
      const now = clock.nowMs();
      if (now - known.fetchedAtMs > FRESH_MS && now - known.failedAtMs > REST_MS) renew().catch((error: unknown) => onTrouble(String(error)));
      return { ok: true, value: known.letters };
    },
  };
}

const timeOf = ({ answeredAt }: ShelvedLetter): number => (answeredAt === null ? 0 : Date.parse(answeredAt));

function shelve(provinceId: string, kind: LetterKind, letter: PublishedLetter): ShelvedLetter {
  const { sourceId, topic, procedureCode, title, area, agency, answer, answeredAt, writer } = letter;
  return { id: idOf(provinceId, kind, sourceId), provinceId, kind, topic, procedureCode, title: publicText(title, writer), area, agency, answer: publicText(answer, writer), answeredAt };
}

/** The same for the same letter in every process and after every restart; a UUID, version 8 (RFC 9562 §5.8). */
function idOf(provinceId: string, kind: LetterKind, sourceId: string): string {
  const hex = hash('sha256', `${provinceId}/${kind}/${sourceId}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
