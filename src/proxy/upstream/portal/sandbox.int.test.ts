import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start-sandbox';
import { loadProvinces } from '../../provinces/load-provinces';
import { connectUpstreams } from '../connect';
import type { Upstreams } from '../upstreams';
import { sampleFiling } from './shared/filing.test-helper';

let sandbox: RunningSandbox;
let upstreams: Upstreams;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, zaloAppSecret: 'sandbox-app-secret' });
  upstreams = connectUpstreams(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
});
afterAll(async () => {
  await upstreams.close();
  await sandbox.close();
});

describe.each(loadProvinces().flatMap(({ public: { id }, filing }) => (filing.portal === null ? [] : [[id, filing.agencies.commune.code] as const])))('filing into %s', (provinceId, agencyCode) => {
  it('hands over a paper and a filing, which is then found by its reference and by its code', async () => {
    const portal = upstreams.portals.get(provinceId)!;
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 10, 13])]);
    const sha256 = hash('sha256', bytes);
    const file = { fileName: 'tờ khai.pdf', fileType: 'application/pdf', bytes, sha256 };
    const uploaded = await portal.uploadFile(file);
    if (!uploaded.ok || uploaded.value.kind !== 'done') throw new Error(JSON.stringify(uploaded));
    const { fileId } = uploaded.value.value;
    const reference = randomUUID();
    expect(await portal.findFiling(reference)).toEqual({ ok: true, value: null });
    const papers = [{ code: 'G15-TP01', name: 'Tờ khai', kind: 'electronic' as const, quantity: 1, files: [{ fileId, fileName: file.fileName, sizeBytes: bytes.length, sha256 }] }];
    const filed = await portal.createFiling(sampleFiling({ reference, agencyCode, papers }));
    if (!filed.ok || filed.value.kind !== 'done') throw new Error(JSON.stringify(filed));
    const code = filed.value.value;
    expect(await portal.findFiling(reference)).toEqual({ ok: true, value: code });
    expect(await upstreams.oneStops.get(provinceId)?.findDossier(code)).toMatchObject({ ok: true, value: { code } });
    const free = { reference: randomUUID(), amountVnd: 8000, transactionId: 't1', paidAt: '2026-11-22T08:00:00+07:00' };
    expect(await portal.recordPayment(code, free)).toMatchObject({ ok: true, value: { kind: 'refused' } });
    const request = { reference: randomUUID(), reason: 'Nộp nhầm' };
    for (let time = 0; time < 2; time++) expect(await portal.askWithdrawal(code, request)).toEqual({ ok: true, value: { kind: 'done', value: null } });
    expect(await portal.fetchResult(code, 'khong-co')).toMatchObject({ ok: true, value: null });
    expect(await portal.createFiling(sampleFiling({ reference: randomUUID(), agencyCode: 'H99.99.99', papers }))).toMatchObject({ ok: true, value: { kind: 'refused' } });
  });
});

describe('the post and Checkout', () => {
  it('are spoken to as they speak', async () => {
    const { post, checkout } = upstreams;
    expect(await post?.estimate({ senderProvince: '68', receiverProvince: '79', weightGrams: 200 })).toMatchObject({ ok: true, value: { estimateVnd: expect.any(Number), promisedDays: expect.any(Number) } });
    const reference = randomUUID();
    const party = { name: 'Nguyễn Văn Bền', phone: '0912345678', province: '68', ward: '22918', address: 'Thôn 1' };
    const agency = { name: 'UBND', address: 'Phan Thiết', phone: '02523821011', province: '68' };
    const order = { reference, dossierCode: `H36.201-261122-${randomUUID().slice(0, 4)}`, direction: 'deliver' as const, citizen: party, citizenAddress: 'Thôn 1', agency, description: 'Giấy khai sinh' };
    const placed = await post?.createOrder(order);
    if (placed?.ok !== true || placed.value.kind !== 'done') throw new Error(JSON.stringify(placed));
    const { trackingNumber } = placed.value.value;
    expect(await post?.createOrder(order)).toEqual({ ok: true, value: { kind: 'done', value: { trackingNumber, exists: true } } });
    expect(await post?.findOrder(reference)).toEqual({ ok: true, value: trackingNumber });
    expect(await post?.track(trackingNumber)).toMatchObject({ ok: true, value: { state: 'ordered' } });
    expect(await post?.cancelOrder(trackingNumber, 'không cần nữa')).toEqual({ ok: true, value: { kind: 'done', value: null } });

    const signed = checkout!.signOrder({ orderRef: 'mc-1', amount: 8000, desc: 'Lệ phí', item: [{ id: 'phi-1', amount: 8000 }], method: '{"id":"ZALOPAY","isCustom":false}' });
    const { orderRef: _ours, ...given } = signed;
    const answer = await fetch(`${sandbox.url}/checkout/orders`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ appId: '2640000000000000001', ...given }) });
    const { orderId } = await answer.json();
    expect(await checkout?.status(orderId)).toMatchObject({ ok: true, value: { state: 'pending', amountVnd: 8000, orderRef: 'mc-1' } });
  });
});
