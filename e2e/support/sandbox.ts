/** The test's hand on the outside world: the control routes of the sandbox. */

export interface Citizen {
  name: string;
  zaloAccessToken: string;
  phoneToken: string;
  phoneLast4: string;
}

export type SystemName = 'binh-thuan' | 'quang-nam' | 'ca-mau' | 'binh-duong' | 'zalo-graph';

export interface Faults {
  latencyMs?: number;
  errorRate?: number;
  resetRate?: number;
  garbageRate?: number;
}

export type ReceiptQr = 'plain' | 'url' | 'opaque' | 'igate' | 'multi';

export class Sandbox {
  constructor(readonly url: string) {}

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${this.url}/__sandbox/${path}`, init);
    if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** Seeds again and forgets faults and journal. */
  async reset(): Promise<void> {
    await this.send('POST', 'reset', {});
  }

  async setFaults(system: SystemName, faults: Faults): Promise<void> {
    await this.send('PUT', 'faults', { system, latencyMs: 0, errorRate: 0, resetRate: 0, garbageRate: 0, seed: 1, ...faults });
  }

  async citizens(): Promise<Citizen[]> {
    const answer: Citizen[] = await (await this.send('GET', 'citizens')).json();
    return answer;
  }

  /** Everything the outside systems have been sent, as text. */
  async journal(): Promise<string> {
    return (await this.send('GET', 'journal')).text();
  }

  async createDossier(dossier: Record<string, unknown>): Promise<unknown> {
    return (await this.send('POST', 'dossiers', dossier)).json();
  }

  async advance(code: string, change: Record<string, unknown> = {}): Promise<void> {
    await this.send('POST', `dossiers/${encodeURIComponent(code)}/advance`, change);
  }

  /** The printed receipt as a picture. */
  async receiptPng(code: string, qr: ReceiptQr = 'plain'): Promise<Buffer> {
    const response = await this.send('GET', `receipts/${encodeURIComponent(code)}.png?qr=${qr}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** What the receipt's QR says. */
  async receipt(code: string, qr: ReceiptQr = 'plain'): Promise<unknown> {
    return (await this.send('GET', `receipts/${encodeURIComponent(code)}.json?qr=${qr}`)).json();
  }

  async samples(): Promise<unknown> {
    return (await this.send('GET', 'samples')).json();
  }
}
