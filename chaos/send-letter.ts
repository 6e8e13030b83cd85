import { randomUUID } from 'node:crypto';
import type { ListeningView } from '../src/contract/schemas/petition';
import type { Caller } from './caller';
import { beginUpload, makePicture, sendBytes, settledState } from './upload-paper';

/** A petition or a question that was accepted. */
export interface Letter {
  id: string;
  auth: Record<string, string>;
  /** Where its own citizen reads it. */
  path: string;
  title: string;
  pictures: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const WHO = { name: 'Nguyễn Văn An', address: 'Thôn 3, xã Hàm Thắng', phone: '0912345678' };
const CONTENT = 'Ba bóng đèn trước chợ hỏng hai tuần nay, buổi tối rất nguy hiểm.';

/** A question, or a petition with up to two pictures, until it is accepted; twice with two keys, as two tabs would. */
export async function sendLetter(caller: Caller, auth: Record<string, string>, provinceId: string, index: number, random: () => number): Promise<Letter> {
  const listening = (await (await caller.call('GET', `/api/v1/listening?province=${provinceId}`, {})).json()) as ListeningView;
  const draftId = randomUUID();
  const common = { draftId, provinceId, title: `Đèn đường số ${index}`, content: CONTENT, who: WHO, consentVersion: listening.consentVersion };
  if (index % 3 === 0) return send('/questions', '/me/questions', { ...common, mayPublish: false }, 0);

  const room = await caller.call('PUT', `/api/v1/petition-drafts/${draftId}`, { ...auth, ...JSON_TYPE }, JSON.stringify({ provinceId }));
  if (room.status !== 200) throw new Error(`no room for pictures: ${room.status} ${await room.text()}`);
  for (let count = index % 3; count > 0; count -= 1) await sendPicture(caller, auth, draftId);
  // An upload whose first answer was lost was begun twice: only what arrived whole is named.
  const { items } = (await (await caller.call('GET', `/api/v1/papers?draftId=${draftId}&limit=50`, auth)).json()) as { items: { id: string; state: string }[] };
  const pictures = items.filter(({ state }) => state === 'ready').map(({ id }) => id);
  const gate = { againstDecision: false, reportsOffender: false, sure: false };
  return send('/petitions', '/me/petitions', { ...common, kind: 'other', gate, pictures, showName: false }, pictures.length);

  async function send(path: string, ownPath: string, body: object, pictureCount: number): Promise<Letter> {
    const post = (): Promise<Response> => caller.call('POST', `/api/v1${path}`, { ...auth, ...JSON_TYPE, 'idempotency-key': randomUUID() }, JSON.stringify(body));
    const answers = await Promise.all(random() < 0.2 ? [post(), post()] : [post()]);
    const ids = await Promise.all(answers.map(async (answer) => {
      if (answer.status !== 202) throw new Error(`not taken: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    }));
    const [id] = ids;
    if (id === undefined || new Set(ids).size > 1) throw new Error('two tabs made two letters');
    return { id, auth, path: `/api/v1${ownPath}/${id}`, title: common.title, pictures: pictureCount };
  }
}

async function sendPicture(caller: Caller, auth: Record<string, string>, draftId: string): Promise<void> {
  const bytes = await makePicture();
  const path = await beginUpload(caller, auth, draftId, { paperCode: 'picture', fileName: 'anh.png', fileType: 'image/png' }, bytes);
  await sendBytes(caller, auth, path, bytes);
  const state = await settledState(caller, auth, path);
  if (state !== 'ready' && !state.includes('duplicate')) throw new Error(`a picture is ${state}`);
}
