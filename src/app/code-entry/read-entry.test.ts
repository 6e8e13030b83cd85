// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../api/api-error';
import { noAnswer } from '../api/read-problem';
import { makeNumber } from '../../domain/receipt-number';
import { readEntry } from './read-entry';

const getProvinces = vi.hoisted(() => vi.fn());
vi.mock('../api/client', () => ({ getProvinces }));

const CODE = '000.23.11.H11-240716-0007';

beforeEach(() => {
  getProvinces.mockReset();
  getProvinces.mockResolvedValue(failed(noAnswer('offline')));
});

describe('what is typed or pasted', () => {
  it.each([CODE, ` mã hồ sơ: ${CODE.toLowerCase()} `, CODE.replaceAll('-', ' – ')])('"%s" opens its dossier', async (text) => {
    expect(await readEntry(text)).toEqual({ kind: 'open', code: CODE, provinceId: null });
    expect(getProvinces).not.toHaveBeenCalled();
  });

  it.each([
    ['H36.223-261116-00031', ['nonstandard_sequence'], '2026-11-16'],
    [' mã: 11.H11-240716-0007 ', ['nonstandard_unit'], '2024-07-16'],
    ['000.23.11.H11-991231-0007', ['future_date'], '2099-12-31'],
  ])('"%s" is odd, and asked about first', async (text, flags, receivedOn) => {
    expect(await readEntry(text)).toEqual({ kind: 'confirm', code: text.replace('mã:', '').trim(), flags, receivedOn, provinceId: null });
  });

  it('a message with two codes offers both', async () => {
    expect(await readEntry(`Hồ sơ ${CODE} và H36.223-261116-0031 đã tiếp nhận`)).toEqual({ kind: 'choice', codes: [CODE, 'H36.223-261116-0031'], provinceId: null });
  });

  it('reads as the scanner does: a number beside a code is not more of its sequence', async () => {
    expect(await readEntry(`${CODE} 12`)).toMatchObject({ kind: 'open', code: CODE });
    expect(await readEntry(`${location.origin}/ho-so/${CODE}?tinh=ca-mau`)).toEqual({ kind: 'open', code: CODE, provinceId: 'ca-mau' });
    expect(await readEntry(`Mã biên nhận H17.00-000000-0000`)).toEqual({ kind: 'fault', fault: 'date', other: null });
  });

  it('an ID card is named, and nothing of it goes on', async () => {
    const entry = await readEntry('060123004567|260123456|Nguyễn Văn An|01011990|Nam|Xã Hàm Liêm|01012022');
    expect(entry).toEqual({ kind: 'named', what: 'id_card' });
  });

  it('a link elsewhere is named, never opened', async () => {
    expect(await readEntry('https://example.com/abc')).toEqual({ kind: 'named', what: 'link' });
  });

  it('a code that misses a part says which, one of another make may still be sent', async () => {
    expect(await readEntry('H36.223-260630')).toMatchObject({ kind: 'fault', fault: 'missing_sequence' });
    expect(await readEntry('')).toEqual({ kind: 'fault', fault: 'empty', other: null });
    expect(await readEntry('HS.000.123.456')).toMatchObject({ kind: 'fault', other: 'HS.000.123.456' });
  });

  it.each([['MC', '/ho-so-da-nop'], ['PA', '/phan-anh'], ['HD', '/hoi-dap']] as const)('a number of ours (%s) leads to where it is listed, however it is spelled; a slip of it does not', async (prefix, path) => {
    const number = makeNumber(prefix, '2026-11-22', new Uint8Array([7, 15, 3, 19, 9]));
    for (const spelled of [number, ` ${number.toLowerCase()} `]) expect(await readEntry(spelled)).toEqual({ kind: 'route', path });
    expect((await readEntry(number.replace('7F3', '7F4'))).kind).toBe('fault');
  });

  it('a bare ID or phone number is never offered for sending', async () => {
    for (const text of ['060123004567', '260123456', '0912345678', '060/123/004/567', 'CMND260123456']) expect(JSON.stringify(await readEntry(text))).not.toContain(text);
  });

  it('never throws, and never hands on twelve digits in a row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), fc.stringMatching(/^\d{12}$/), async (noise, id) => {
        const entry = await readEntry(`${noise} ${id}`);
        if (entry.kind === 'named' || entry.kind === 'fault') expect(JSON.stringify(entry)).not.toContain(id);
      }),
    );
  });
});
