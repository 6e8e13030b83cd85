import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

async function portal() {
  const sandbox = await createTestApp();
  const { app, state } = sandbox;
  const authorization = `Bearer ${state.sessions['quang-nam'].issue()}`;
  const send = (method: 'PUT' | 'POST', path: string, payload?: object) => app.inject({ method, url: `/quang-nam${path}`, headers: { authorization }, ...(payload === undefined ? {} : { payload }) });
  const get = (path: string) => app.inject({ url: `/quang-nam${path}`, headers: { authorization } });
  const upload = async (bytes: string, name = 'giấy tờ.pdf') => {
    const form = new FormData();
    form.append('files', new File([bytes], name, { type: 'application/pdf' }));
    const request = new Request('http://x/', { method: 'POST', body: form });
    return app.inject({ method: 'POST', url: '/quang-nam/fi/file/--multiple?uuid=1', headers: { authorization, 'content-type': request.headers.get('content-type') ?? '' }, payload: Buffer.from(await request.arrayBuffer()) });
  };
  const number = async () => (await send('PUT', `/bt/pattern/${'a'.repeat(24)}/--get-next-value?code=1.004222`)).json().value;
  const body = async (over: object = {}) => {
    const [file] = (await upload('%PDF-1.4')).json();
    return {
      code: await number(), reference: 'ref-1', procedure: { code: '1.004222' }, agency: { code: 'H17.118' },
      applicant: { data: { fullname: 'Trần Thị Bích Ngọc', ownerFullname: 'Trần Thị Bích Ngọc', identityNumber: '049185005678', birthday: '1985-11-02', phoneNumber: '+84900000456', email: '', address: 'phường Điện Bàn Đông', noidungyeucaugiaiquyet: 'Nhập hộ khẩu' } },
      proxy: null, caseCode: 'TH02', eForm: { data: {} }, dossierReceivingKind: { id: 1 },
      dossierFormFile: [{ procedureForm: { code: 'G01-TP01', name: 'CT01' }, detail: { type: 'dien_tu', quantity: 1 }, file: [{ id: file.id, filename: 'ct01.pdf', size: file.size }] }],
      ...over,
    };
  };
  const file = async () => (await send('POST', '/pa/dossier/--apply-online/', await body())).json().code;
  const act = (code: string, action: object) => app.inject({ method: 'POST', url: `/__sandbox/filings/${code}/act`, payload: action });
  const found = async (code: string) => (await get(`/pa/dossier/search?code=${code}`)).json().content[0];
  return { ...sandbox, send, get, upload, number, body, file, act, found };
}

describe('Quảng Nam filing (iGate)', () => {
  it('keeps files by their hash and refuses empty and huge ones with 422', async () => {
    const { upload, get } = await portal();
    const [kept] = (await upload('hello')).json();
    expect(kept).toMatchObject({ filename: 'giấy tờ.pdf', size: 5, sha256: createHash('sha256').update('hello').digest('hex') });
    expect(kept.id).toMatch(/^[0-9a-f]{24}$/);
    expect((await get(`/fi/file/${kept.id}`)).body).toBe('hello');
    expect((await upload('')).statusCode).toBe(422);
    expect((await upload('x'.repeat(8 * 1024 * 1024 + 1))).statusCode).toBe(422);
  });

  it('files under the number it gave and is found by reference and code', async () => {
    const { send, body, get, found } = await portal();
    const filed = await send('POST', '/pa/dossier/--apply-online/', await body());
    expect([filed.statusCode, filed.json()]).toMatchObject([201, { code: 'H17.01-261120-0001', dossierStatus: { id: 0 } }]);
    expect((await get('/pa/dossier/search?reference=ref-1&page=0&size=10')).json()).toMatchObject({ content: [{ code: 'H17.01-261120-0001', dossierStatus: { id: 0 } }], totalElements: 1 });
    expect((await get('/pa/dossier/search?reference=none')).json()).toMatchObject({ content: [], totalElements: 0 });
    expect(await found('H17.01-261120-0001')).toMatchObject({ agency: { code: 'H17.118' }, applicant: { data: { phoneNumber: '+84900000456' } }, dossierFormFile: [{ procedureForm: { code: 'G01-TP01', name: 'CT01' }, file: [{ filename: 'ct01.pdf' }] }], dossierFee: [{ amount: 10_000, paid: 0 }] });
  });

  it('refuses with 400 what is not right', async () => {
    const { send, body } = await portal();
    for (const over of [{ procedure: { code: '9.999999' } }, { agency: { code: 'H36.201' } }, { applicant: {} }, { dossierReceivingKind: { id: 7 } }]) {
      const reply = await send('POST', '/pa/dossier/--apply-online/', await body(over));
      expect([reply.statusCode, reply.json().code], JSON.stringify(over)).toEqual([400, 'invalid']);
    }
    expect((await send('PUT', '/bt/pattern/short/--get-next-value?code=1.004222')).statusCode).toBe(400);
  });

  it('is answered, paid, finished and rated, each once for a reference', async () => {
    const { send, upload, file, act, found, get } = await portal();
    const code = await file();
    for (const again of [1, 2]) expect((await send('PUT', `/pa/dossier/${code}/--paid`, { reference: 'p', amount: 10_000, transactionId: 't', paidDate: '' })).json(), `${again}`).toEqual({ paid: true });
    await act(code, { action: 'accept', dueInDays: 3 });
    await act(code, { action: 'ask_supplement', reason: 'Thiếu giấy', papers: [{ code: 'G01-TP02', name: 'Giấy chỗ ở' }] });
    const { id } = (await found(code)).additionalRequirement[0];
    const [extra] = (await upload('thêm')).json();
    const answer = () => send('PUT', `/pa/dossier/${code}/additional-requirement/${id}/--answer`, { reference: 'a', note: '', file: [{ procedureForm: { code: 'G01-TP02', name: 'Giấy chỗ ở' }, id: extra.id, filename: 'nha.pdf' }] });
    const first = (await answer()).json();
    expect(first).toEqual({ id, answeredDate: '2026-11-20T10:15:00.000+0700' });
    expect((await answer()).json()).toEqual(first);
    await act(code, { action: 'finish', signature: 'none' });
    const [result] = (await found(code)).attachment;
    const pdf = await get(`/fi/file/${result.id}`);
    expect([pdf.headers['x-signature-status'], pdf.headers['content-type'], pdf.body.startsWith('%PDF-')]).toEqual(['none', 'application/pdf', true]);
    expect((await send('PUT', `/pa/dossier/${code}/--rate`, { reference: 'r', star: 3, comment: '' })).statusCode).toBe(200);
  });

  it('asks for a withdrawal that the desk may decline', async () => {
    const { send, file, act, found } = await portal();
    const code = await file();
    expect((await send('PUT', `/pa/dossier/${code}/--withdraw`, { reference: 'w', reason: 'Nhầm' })).json()).toMatchObject({ dossierTaskStatus: { name: 'Rút hồ sơ' } });
    expect((await found(code)).dossierStatus.id).toBe(10);
    await act(code, { action: 'decline_withdrawal' });
    expect((await found(code)).dossierStatus.id).toBe(0);
  });
});
