import { randomUUID } from 'node:crypto';
import type { Channel } from '../../domain/telling/channels';
import type { Facts, NoticeKind } from '../../domain/telling/kinds';
import { sendableFrom } from '../../domain/telling/quiet-hours';
import { seal, unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';
import type { Database } from '../store/database';
import { insertEntry, type InboxRow } from '../store/inbox';
import { findNoticeSettings } from '../store/notice-settings';
import { notices } from '../store/telling-schema';
import { channelsOf } from './reach';

export type InboxSubject = { kind: 'dossier'; code: string; provinceId: string } | { kind: 'filing' | 'petition' | 'question' | 'booking'; id: string };

/** `changeKey` is unique for one change of one citizen: the same key again is the same news and adds nothing. */
export interface NewEntry {
  citizenId: string;
  kind: NoticeKind;
  subject: InboxSubject;
  /** Only what this citizen may see; no name, number or address of a person. */
  facts: Facts;
  changeKey: string;
  at: Date;
}

/** The one way to tell a citizen something: an entry in the inbox and, where one is wanted and can arrive, a message that points at it. */
export interface Inbox {
  /** In the caller's transaction, with what the news is about. False when it was told before. Afterwards `wake`. */
  add(tx: Database, entry: NewEntry): Promise<boolean>;
  factsOf(row: Pick<InboxRow, 'id' | 'factsSealed'>): Facts;
  subjectOf(row: Pick<InboxRow, 'subjectKind' | 'subjectId' | 'provinceId'>): InboxSubject;
  /** Lets messages go out at once. After the transaction. */
  wake(): void;
}

export interface InboxParts {
  secrets: Secrets;
  /** Channels of this deployment. */
  offered: readonly Channel[];
  onAdded(): void;
}

const purposeOf = (id: string): string => `inbox:${id}`;

export function createInbox({ secrets, offered, onAdded }: InboxParts): Inbox {
  return {
    async add(tx, { citizenId, kind, subject, facts, changeKey, at }) {
      const id = randomUUID();
      const about = subject.kind === 'dossier' ? { subjectId: subject.code, provinceId: subject.provinceId } : { subjectId: subject.id, provinceId: null };
      const factsSealed = seal(secrets.sealKey, purposeOf(id), JSON.stringify(facts));
      if (!(await insertEntry(tx, { id, citizenId, kind, subjectKind: subject.kind, ...about, changeKey: `${subject.kind}:${about.provinceId ?? ''}/${about.subjectId}:${changeKey}`, factsSealed, at }))) return false;
      if (channelsOf(await findNoticeSettings(tx, citizenId), kind, offered).length > 0) {
        await tx.insert(notices).values({ entryId: id, citizenId, state: 'waiting', sendAt: new Date(sendableFrom(at.getTime())), createdAt: at });
      }
      return true;
    },
    factsOf({ id, factsSealed }) {
      const text = unseal(secrets.sealKey, purposeOf(id), factsSealed);
      // Sealed by `add` above: what went in as facts comes out as facts; none when the key was changed since.
      const facts: Facts = text === null ? {} : JSON.parse(text);
      return facts;
    },
    subjectOf: ({ subjectKind, subjectId, provinceId }) => (subjectKind === 'dossier' ? { kind: 'dossier', code: subjectId, provinceId: provinceId ?? '' } : { kind: subjectKind, id: subjectId }),
    wake: onAdded,
  };
}
