import { hash } from 'node:crypto';
import type { IsoTime } from '../../domain/dossier';
import type { PetitionKind } from '../../domain/petition/kinds';
import { publicText } from '../../domain/petition/public-text';
import type { Clock } from '../clock';
import { createShelf } from '../shelf';
import type { LetterKind, ListeningSystem, PublishedLetter } from '../upstream/listening-ports';
import type { UpstreamResult } from '../upstream/ports';

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

const FRESH_MS = 600_000;
/** After a failure, before a system is asked again behind somebody's back. */
const REST_MS = 60_000;
/** Fifty each; older ones are on the province's own site. */
const MAX_PAGES = 40;

/** Published letters by province, cleaned of persons on the way in. `onTrouble` hears of refreshes that failed. */
export function createPublishedShelf({ systems, clock, onTrouble }: { systems: ReadonlyMap<string, ListeningSystem>; clock: Clock; onTrouble(what: string): void }): PublishedShelf {
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
    const petitions = await fetchKind(system, 'petition');
    if (!petitions.ok) return petitions;
    const questions = await fetchKind(system, 'question');
    if (!questions.ok) return questions;
    const byId = new Map([...petitions.value, ...questions.value].map((letter) => [letter.id, letter]));
    return { ok: true, value: [...byId.values()].sort((a, b) => timeOf(b) - timeOf(a)) };
  }

  const shelf = createShelf<readonly ShelvedLetter[]>({
    async read(provinceId) {
      const system = systems.get(provinceId);
      return system === undefined ? { ok: true, value: [] } : fetchAll(system);
    },
    clock,
    refreshEveryMs: FRESH_MS,
    restMs: REST_MS,
    onTrouble: (what) => onTrouble(`published letters of ${what}`),
  });

  return {
    async of(provinceId) {
      const opened = await shelf.open(provinceId);
      return opened.ok ? { ok: true, value: opened.value.value } : opened;
    },
  };
}

const timeOf = ({ answeredAt }: ShelvedLetter): number => (answeredAt === null ? 0 : Date.parse(answeredAt));

function shelve(provinceId: string, kind: LetterKind, letter: PublishedLetter): ShelvedLetter {
  const { sourceId, topic, procedureCode, title, area, agency, answer, answeredAt, writer } = letter;
  return { id: idOf(provinceId, kind, sourceId), provinceId, kind, topic, procedureCode, title: publicText(title, writer), area, agency: agency === null ? null : publicText(agency, writer), answer: publicText(answer, writer), answeredAt };
}

/** The same for the same letter in every process and after every restart; a UUID, version 8 (RFC 9562 §5.8). */
function idOf(provinceId: string, kind: LetterKind, sourceId: string): string {
  const hex = hash('sha256', `${provinceId}/${kind}/${sourceId}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
