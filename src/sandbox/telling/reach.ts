import { CITIZENS, type Citizen } from '../world/citizens';

/** Over which of Zalo's ways a citizen can be written to. */
export interface Reach {
  followsOa: boolean;
  /** Keeps following, but wants no messages from this OA. */
  blocksOa: boolean;
  /** When they last wrote to the OA, touched its menu or followed it. */
  lastInteractionAt: Date | null;
  /** Whether the phone number has a Zalo account. */
  hasZalo: boolean;
  refusesTemplates: boolean;
  /** Accepted the Mini App's request to send notifications. */
  acceptsNotifications: boolean;
  /** When they last opened the Mini App. */
  lastVisitAt: Date | null;
}

export interface ReachBook {
  of(citizen: Citizen): Reach;
  change(citizen: Citizen, change: Partial<Reach>): Reach;
  byOaUserId(id: string): Citizen | null;
  byZaloId(id: string): Citizen | null;
  /** `84…` or `0…`. */
  byPhone(phone: string): Citizen | null;
  reset(): void;
}

const AT_FIRST: Reach = { followsOa: false, blocksOa: false, lastInteractionAt: null, hasZalo: true, refusesTemplates: false, acceptsNotifications: false, lastVisitAt: null };

/** Nobody follows and nobody accepted anything until told so. */
export function createReachBook(): ReachBook {
  const reach = new Map<number, Reach>();
  const of = ({ n }: Citizen): Reach => reach.get(n) ?? AT_FIRST;
  const first = (test: (citizen: Citizen) => boolean): Citizen | null => CITIZENS.find(test) ?? null;
  return {
    of,
    change: (citizen, change) => {
      const changed = { ...of(citizen), ...change };
      reach.set(citizen.n, changed);
      return changed;
    },
    byOaUserId: (id) => first((citizen) => citizen.oaUserId === id),
    byZaloId: (id) => first((citizen) => citizen.zaloId === id),
    byPhone: (phone) => first((citizen) => citizen.phone === phone.replace(/^84/, '0')),
    reset: () => reach.clear(),
  };
}
