import { trackingNumberOf } from '../../world/identifiers';
import type { SandboxDossier } from '../../world/model';

/** 1 registered, 2 being collected, 3 delivered, 4 cancelled (VnpostCollectionTerm). */
export type PostState = 1 | 2 | 3 | 4;

export interface PostOrder {
  itemCode: string;
  /** Dossier code. */
  orderNumber: string;
  reference: string;
  /** 1 collect the papers, 2 bring the result. */
  kind: '1' | '2';
  state: PostState;
  senderPlace: string;
  receiverPlace: string;
  journey: { at: Date; place: string; words: string }[];
}

export interface PostStore {
  /** A new order, or the one that is already under way for this dossier and kind. */
  create(order: Pick<PostOrder, 'orderNumber' | 'reference' | 'kind' | 'senderPlace' | 'receiverPlace'>, now: Date): { order: PostOrder; existed: boolean };
  find(itemCode: string): PostOrder | null;
  findByReference(reference: string): PostOrder | null;
  ofDossier(orderNumber: string): PostOrder[];
  /** One step on; null when there is none left. */
  move(itemCode: string, now: Date): PostOrder | null;
  /** Calls off what was not collected yet; asking twice is the same as once. */
  cancel(itemCode: string, reason: string, now: Date): { ok: true } | { ok: false; fault: 'unknown' | 'collected' };
  clear(): void;
}

export const POST_STATE_WORDS: Record<PostState, string> = { 1: 'Đã đăng ký', 2: 'Đang đi gom', 3: 'Đã giao', 4: 'Hủy gom' };

/** What a one-stop says of the post is how the result is handed over: an order that collects papers, or was called off, does not bring it. */
export function withOrder(dossier: SandboxDossier, { kind, itemCode, state }: PostOrder): SandboxDossier {
  if (kind === '1' || (state === 4 && dossier.postal?.trackingNumber !== itemCode)) return dossier;
  return { ...dossier, postal: state === 4 ? null : { trackingNumber: itemCode, state: POST_STATE_WORDS[state] } };
}

/** Postal orders in memory. */
export function createPostStore(): PostStore {
  const orders = new Map<string, PostOrder>();
  const byReference = new Map<string, string>();
  const ofDossier = (orderNumber: string): PostOrder[] => [...orders.values()].filter((order) => order.orderNumber === orderNumber);

  const go = (order: PostOrder, state: PostState, at: Date, place: string, words: string): PostOrder => {
    order.state = state;
    order.journey.push({ at, place, words });
    return order;
  };

  return {
    create: (given, now) => {
      const earlier = ofDossier(given.orderNumber).filter(({ kind }) => kind === given.kind);
      const running = earlier.find(({ state }) => state !== 4);
      if (running !== undefined) return { order: running, existed: true };
      const itemCode = trackingNumberOf(`${given.orderNumber}/${given.kind}/${earlier.length}`);
      const order: PostOrder = { itemCode, ...given, state: 1, journey: [] };
      orders.set(itemCode, order);
      byReference.set(given.reference, itemCode);
      return { order: go(order, 1, now, given.senderPlace, 'Đã tiếp nhận yêu cầu'), existed: false };
    },
    find: (itemCode) => orders.get(itemCode) ?? null,
    findByReference: (reference) => orders.get(byReference.get(reference) ?? '') ?? null,
    ofDossier,
    move: (itemCode, now) => {
      const order = orders.get(itemCode);
      if (order === undefined || order.state > 2) return null;
      return order.state === 1 ? go(order, 2, now, order.senderPlace, 'Bưu tá đang đi gom') : go(order, 3, now, order.receiverPlace, 'Đã giao cho người nhận');
    },
    cancel: (itemCode, reason, now) => {
      const order = orders.get(itemCode);
      if (order === undefined) return { ok: false, fault: 'unknown' };
      if (order.state === 2 || order.state === 3) return { ok: false, fault: 'collected' };
      if (order.state === 1) go(order, 4, now, order.senderPlace, `Hủy gom: ${reason}`);
      return { ok: true };
    },
    clear: () => {
      orders.clear();
      byReference.clear();
    },
  };
}
