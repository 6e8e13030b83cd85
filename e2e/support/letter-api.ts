import { randomUUID } from 'node:crypto';
import { pathOf } from '../../src/contract/routes';
import type { SlotList } from '../../src/contract/schemas/agency';
import type { BookingView } from '../../src/contract/schemas/booking';
import type { InboxPage } from '../../src/contract/schemas/inbox';
import type { ListeningView, PetitionBody, PetitionSummary, PetitionView, Writer } from '../../src/contract/schemas/petition';
import type { QuestionBody, QuestionView } from '../../src/contract/schemas/question';
import type { Citizen } from './sandbox';
import type { World } from './world';

export const WRITER: Writer = { name: 'Nguyễn Thị Mai', address: 'thôn 2, xã Hàm Liêm, tỉnh Lâm Đồng', phone: '0900000123' };
const PROVINCE = 'binh-thuan';

/** A citizen's own way to the proxy, for what a test is not about. */
export class LetterApi {
  private constructor(private readonly world: World, private readonly token: string) {}

  static async signIn(world: World, citizen: Citizen | null): Promise<LetterApi> {
    if (citizen === null) throw new Error('nobody cannot sign in');
    const answer = await fetch(`${world.proxyUrl}${pathOf('createSession')}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ zaloAccessToken: citizen.zaloAccessToken }) });
    const { token }: { token: string } = await answer.json();
    return new LetterApi(world, token);
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    return fetch(`${this.world.proxyUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  private async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.fetch(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const value: Answer = text === '' ? undefined : JSON.parse(text);
    return value;
  }

  /** The HTTP status of a read, for what may be refused. */
  async statusOf(name: 'getMe'): Promise<number> {
    return (await this.fetch('GET', pathOf(name))).status;
  }

  async follow(code: string): Promise<void> {
    await this.call('PUT', pathOf('followDossier', { code }), {});
  }

  inbox(): Promise<InboxPage> {
    return this.call<InboxPage>('GET', pathOf('listInbox'));
  }

  async count(name: 'listMyDossiers' | 'listMyQuestions'): Promise<number> {
    return (await this.call<{ items: unknown[] }>('GET', pathOf(name))).items.length;
  }

  async petitions(): Promise<PetitionSummary[]> {
    return (await this.call<{ items: PetitionSummary[] }>('GET', pathOf('listMyPetitions'))).items;
  }

  private listening(): Promise<ListeningView> {
    return this.call<ListeningView>('GET', `${pathOf('getListening')}?province=${PROVINCE}`);
  }

  async ask(title: string): Promise<QuestionView> {
    const { consentVersion } = await this.listening();
    const body: QuestionBody = { draftId: randomUUID(), provinceId: PROVINCE, title, content: 'Tôi muốn biết cần chuẩn bị những gì.', mayPublish: false, who: WRITER, consentVersion };
    return this.call<QuestionView>('POST', pathOf('createQuestion'), body);
  }

  async petition(title: string): Promise<PetitionView> {
    const { consentVersion } = await this.listening();
    const gate = { againstDecision: false, reportsOffender: false, sure: false };
    const body: PetitionBody = { draftId: randomUUID(), provinceId: PROVINCE, kind: 'conduct', gate, title, content: 'Đèn đường trước chợ hỏng đã ba tuần, tối đi lại rất khó.', placeText: 'trước chợ Phan Rí', pictures: [], who: WRITER, showName: false, consentVersion };
    return this.call<PetitionView>('POST', pathOf('createPetition'), body);
  }

  async book(agencyCode: string): Promise<BookingView> {
    const path = pathOf('listSlots', { code: agencyCode });
    const { days } = await this.call<SlotList>('GET', path);
    const { items } = await this.call<SlotList>('GET', `${path}?date=${days[5]?.date ?? ''}`); // today's may be over, or too near to be changed
    const slot = items.find(({ left }) => left > 0);
    if (slot === undefined) throw new Error(`${agencyCode} has no free time`);
    return this.call<BookingView>('POST', pathOf('createBooking'), { agencyCode, slotId: slot.id, name: WRITER.name, consentVersion: '2026-11-booking-1' });
  }
}
