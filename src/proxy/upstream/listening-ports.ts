import type { IsoTime } from '../../domain/dossier';
import type { PetitionKind } from '../../domain/petition/kinds';
import type { LetterState } from '../../domain/petition/state';
import type { PortalAnswer } from './filing-ports';
import type { UpstreamResult } from './ports';

export type LetterKind = 'petition' | 'question';

/** Who writes, for the agency alone. Never logged. */
export interface Correspondent {
  name: string;
  address: string;
  phone: string;
  email: string | null;
}

export interface OutgoingPicture {
  /** The system's own id or address, from `uploadFile`. */
  fileId: string;
  fileName: string;
  fileType: string;
}

export interface OutgoingLetter {
  /** Ours, a uuid: what the system is asked by before the write is repeated. */
  reference: string;
  /** Ours, for people: `PA-…`, `HD-…`. */
  number: string;
  who: Correspondent;
  title: string;
  content: string;
  agencyCode: string;
  /** The citizen agrees that the name stands beside it in public (petition), or that it is published at all (question). */
  mayPublish: boolean;
}

export interface OutgoingPetition extends OutgoingLetter {
  topic: PetitionKind;
  /** "phường Phan Thiết, tỉnh Lâm Đồng", with what the citizen wrote; null when no place was named. */
  place: string | null;
  location: { latitude: number; longitude: number } | null;
  dossierCode: string | null;
  sentAt: IsoTime;
  pictures: OutgoingPicture[];
}

export interface OutgoingQuestion extends OutgoingLetter {
  procedureCode: string | null;
}

export interface HeardStep {
  at: IsoTime;
  agency: string | null;
  text: string;
  state: LetterState;
}

/** A letter as the agency's system tells it, cleaned. `answered` always has an answer with words in it. */
export interface HeardLetter {
  state: Exclude<LetterState, 'accepted' | 'failed'>;
  handler: string | null;
  answerBy: IsoTime | null;
  /** Oldest first. */
  steps: HeardStep[];
  answer: { at: IsoTime | null; agency: string | null; text: string } | null;
  /** Why it was not accepted. */
  reason: string | null;
}

/** An answered letter that the agency shows to everybody. `writer` is only there to be hidden. */
export interface PublishedLetter {
  sourceId: string;
  topic: PetitionKind | null;
  procedureCode: string | null;
  title: string;
  area: string | null;
  agency: string | null;
  answer: string;
  answeredAt: IsoTime | null;
  writer: { name: string | null; phone: string | null; address: string | null };
}

/** A province's system for petitions and questions. Writes are sent once per call; `find` is asked before one is repeated. */
export interface ListeningSystem {
  readonly provinceId: string;
  /** The system's id of the letter this reference became; null when it has not got it. */
  find(kind: LetterKind, letter: { reference: string; number: string }): Promise<UpstreamResult<string | null>>;
  uploadFile(file: { fileName: string; fileType: string; bytes: Buffer; sha256: string }): Promise<PortalAnswer<{ fileId: string }>>;
  /** Each answers the system's id. */
  createPetition(petition: OutgoingPetition): Promise<PortalAnswer<string>>;
  createQuestion(question: OutgoingQuestion): Promise<PortalAnswer<string>>;
  /** Null when the system does not know the id any more. */
  read(kind: LetterKind, id: string): Promise<UpstreamResult<HeardLetter | null>>;
  /** A repeated reference is answered as the first time. */
  rate(kind: LetterKind, id: string, rating: { reference: string; score: number; comment: string }): Promise<PortalAnswer<null>>;
  reopen(id: string, request: { reference: string; why: string }): Promise<PortalAnswer<null>>;
  askProgress(id: string, request: { reference: string }): Promise<PortalAnswer<null>>;
  /** One page, from 0, newest first. `more`: there is another. */
  listPublished(kind: LetterKind, page: number): Promise<UpstreamResult<{ items: PublishedLetter[]; more: boolean }>>;
}
