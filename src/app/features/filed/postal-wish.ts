import type { PostalParty } from '../../../contract/schemas/post';
import { isRecord } from '../../api/shapes';

/** What the post is to do and for whom, while it is being filled in. */
export interface PostalWish {
  choice: string;
  party: PostalParty;
}

/** As it was kept on the device; empty when nothing was, or another version wrote it. */
export function readWish(kept: string): PostalWish {
  const wish = parse(kept);
  const party = isRecord(wish.party) ? wish.party : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    choice: text(wish.choice) || 'none',
    party: { name: text(party.name), phone: text(party.phone), province: text(party.province), ward: text(party.ward), address: text(party.address) },
  };
}

function parse(kept: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
