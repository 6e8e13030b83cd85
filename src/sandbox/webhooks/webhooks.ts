import type { ProvinceId } from '../world/model';

/** Where news goes, which one-stops push theirs, and what became of it. */
export interface Webhooks {
  /** Without a slash at the end; the kind of news is put behind it. */
  baseUrl(): string;
  setBaseUrl(url: string): void;
  /** Provinces whose one-stop tells of every move of a dossier. */
  pushing(): readonly ProvinceId[];
  setPushing(provinces: readonly ProvinceId[]): void;
  note(delivery: WebhookDelivery): void;
  deliveries(): readonly WebhookDelivery[];
  reset(): void;
}

export interface WebhookDelivery {
  at: string;
  kind: string;
  tries: number;
  /** null when there was no answer. */
  status: number | null;
}

const MAX_DELIVERIES = 5_000;

export function createWebhooks(startUrl: string): Webhooks {
  let url = startUrl;
  let provinces: readonly ProvinceId[] = [];
  let deliveries: WebhookDelivery[] = [];
  return {
    baseUrl: () => url,
    setBaseUrl: (next) => {
      url = next.replace(/\/+$/, '');
    },
    pushing: () => provinces,
    setPushing: (next) => {
      provinces = next;
    },
    note: (delivery) => {
      deliveries.push(delivery);
      if (deliveries.length > MAX_DELIVERIES * 2) deliveries = deliveries.slice(-MAX_DELIVERIES);
    },
    deliveries: () => deliveries,
    reset: () => {
      provinces = [];
      deliveries = [];
    },
  };
}
