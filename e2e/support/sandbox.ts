/** The test's hand on the outside world: the control routes of the sandbox. */

export interface Citizen {
  n: number;
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

export type ReceiptQr = 'plain' | 'url' | 'opaque' | 'igate' | 'igate_id' | 'multi';

export interface Sample {
  code: string;
  shows: string;
  /** Last four digits of the owner's ID number: the proof of tier 1. */
  ownerLast4: string;
}

/** What the official at the counter, or the postman, does with a filed dossier. */
export type FilingAct =
  | { action: 'accept' | 'finish' | 'confirm_withdrawal' | 'hand_over' }
  | { action: 'move_post'; itemCode: string }
  | { action: 'ask_supplement'; reason: string; papers: { name: string }[] }
  | { action: 'ask_fee'; name: string; amountVnd: number }
  | { action: 'refuse'; reason: string };

export class Sandbox {
  constructor(readonly url: string) {}

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${this.url}/__sandbox/${path}`, init);
    if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** Replaces the faults of one system, or of all; what is not named is off. */
  async setFaults(system: SystemName | 'all', faults: Faults): Promise<void> {
    await this.send('PUT', 'faults', { system, ...faults });
  }

  async citizens(): Promise<Citizen[]> {
    const answer: Citizen[] = await (await this.send('GET', 'citizens')).json();
    return answer;
  }

  /** Everything the outside systems have been sent, as text. */
  async journal(): Promise<string> {
    return (await this.send('GET', 'journal')).text();
  }

  /** The printed receipt as a picture. */
  async receiptPng(code: string, qr: ReceiptQr = 'plain'): Promise<Buffer> {
    const response = await this.send('GET', `receipts/${encodeURIComponent(code)}.png?qr=${qr}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** What the receipt's QR says. */
  async receiptText(code: string, qr: ReceiptQr = 'plain'): Promise<string> {
    const receipt: { qrText: string } = await (await this.send('GET', `receipts/${encodeURIComponent(code)}.json?qr=${qr}`)).json();
    return receipt.qrText;
  }

  /** A fresh single-use phone token of this citizen, as the Zalo host would hand it out. */
  async newPhoneToken(citizen: Citizen | null): Promise<string> {
    if (citizen === null) throw new Error('nobody has no phone');
    const answer: { phoneToken: string } = await (await this.send('POST', `citizens/${citizen.n}/phone-token`)).json();
    return answer.phoneToken;
  }

  /** The seeded dossier of a province whose description matches. */
  async sample(province: string, shows: RegExp): Promise<Sample> {
    const provinces: { province: string; samples: { code: string; shows: string }[] }[] = await (await this.send('GET', 'samples')).json();
    const found = provinces.find((other) => other.province === province)?.samples.find((sample) => shows.test(sample.shows));
    if (!found) throw new Error(`the sandbox has no dossier of ${province} that shows ${shows}`);
    const { owner }: { owner: { idNumber: string } } = await (await this.send('GET', `dossiers/${encodeURIComponent(found.code)}`)).json();
    return { ...found, ownerLast4: owner.idNumber.slice(-4) };
  }

  /** What is to be paid for a dossier, as the official sees it. */
  async feesOf(code: string): Promise<{ amountVnd: number; paid: boolean }[]> {
    const { fees }: { fees: { amountVnd: number; paid: boolean }[] } = await (await this.send('GET', `dossiers/${encodeURIComponent(code)}`)).json();
    return fees.map(({ amountVnd, paid }) => ({ amountVnd, paid }));
  }

  /** How often a system took this filing, by the reference the proxy gave it. */
  async timesFiled(system: SystemName, filingId: string): Promise<number> {
    const { entries }: { entries: { write: { clientReference: string | null; applied: boolean } | null }[] } = await (await this.send('GET', `journal?system=${system}&operation=create`)).json();
    return entries.filter(({ write }) => write?.clientReference === filingId && write.applied).length;
  }

  /** Papers the official asked for, and when the citizen sent them. */
  async supplementsOf(code: string): Promise<{ papers: string[]; answeredAt: string | null }[]> {
    const { supplements }: { supplements: { papers: string[]; answeredAt: string | null }[] } = await (await this.send('GET', `dossiers/${encodeURIComponent(code)}`)).json();
    return supplements;
  }

  async act(code: string, act: FilingAct): Promise<void> {
    await this.send('POST', `filings/${encodeURIComponent(code)}/act`, act);
  }

  /** Plays the citizen on Zalo's payment page. */
  async pay(orderId: string, result: 'paid' | 'failed' = 'paid'): Promise<void> {
    await this.send('POST', `checkout/orders/${encodeURIComponent(orderId)}/pay`, { result });
  }
}
