import { describe, expect, it } from 'vitest';
import { classifyQr } from '../../../domain/qr/classify';
import { readResolved, readTexts, readTyped, type Classify } from './reading';

const TODAY = '2026-11-22';
const classify: Classify = (text) => classifyQr(text, { today: TODAY, miniAppId: '1234567890123456789', portalHosts: [], ownBase: 'http://localhost:3000' });
const typed = (text: string) => readTyped(text, TODAY, classify);

const CODE = '000.23.11.H11-240716-0007';
const OTHER = 'H47.12-250102-0042';
const ID_CARD = '001200000000|012345678|Trần Thị Mẫu|01011990|Nữ|Thôn 2, xã Mẫu|01012021';
const PAYMENT = '00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA53037045802VN63046A15';

describe('readTexts', () => {
  it('opens a single plain code at once', () => {
    expect(readTexts([CODE], classify)).toEqual({ kind: 'open', code: CODE, provinceId: null });
  });

  it('takes only the code out of a portal link that also holds an ID number', () => {
    const reading = readTexts([`https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=001200000000&MHS=${CODE}`], classify);
    expect(reading).toEqual({ kind: 'open', code: CODE, provinceId: null });
    expect(JSON.stringify(reading)).not.toContain('001200000000');
  });

  it('asks about a code in an odd spelling first', () => {
    expect(readTexts(['000.23.11.H11-240716-123456'], classify)).toMatchObject({ kind: 'confirm', flags: ['nonstandard_sequence'] });
  });

  it('asks about a code whose day is yet to come', () => {
    expect(readTexts(['000.23.11.H11-270716-0007'], classify)).toMatchObject({ kind: 'confirm', flags: ['future_date'], receivedOn: '2027-07-16' });
  });

  it('offers the codes of one text, or of several symbols in one picture, as a choice', () => {
    for (const texts of [[`${CODE};${OTHER}`], [CODE, OTHER]]) {
      const reading = readTexts(texts, classify);
      expect(reading.kind === 'choice' && reading.codes.map((code) => code.text)).toEqual([CODE, OTHER]);
    }
  });

  it('counts a code that lies in the picture twice once', () => {
    expect(readTexts([CODE, ` ${CODE.toLowerCase()} `], classify)).toEqual({ kind: 'open', code: CODE, provinceId: null });
  });

  it('lets the dossier win over an ID card and a payment code beside it', () => {
    expect(readTexts([ID_CARD, PAYMENT, CODE], classify)).toEqual({ kind: 'open', code: CODE, provinceId: null });
  });

  it('keeps nothing of an ID card', () => {
    expect(readTexts([ID_CARD], classify)).toEqual({ kind: 'id_card' });
  });

  it('speaks about the more telling of two other codes', () => {
    expect(readTexts(['https://example.com/x', PAYMENT], classify)).toEqual({ kind: 'payment' });
  });

  it('asks the proxy about an opaque id with nothing but host and id', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(readTexts([`https://dichvucong.binhthuan.gov.vn/apiqr/qr?id=${id}&extra=1`], classify)).toEqual({ kind: 'resolve', reference: { kind: 'opaque', host: 'dichvucong.binhthuan.gov.vn', id } });
  });

  it('shows the host of a link that only looks like a portal', () => {
    expect(readTexts([`https://dichvucong.gov.vn.evil.com/?mhs=${CODE}`], classify)).toEqual({ kind: 'foreign_link', host: 'dichvucong.gov.vn.evil.com' });
  });

  it('knows a postal item', () => {
    expect(readTexts(['EC136431858VN'], classify)).toEqual({ kind: 'postal', trackingNumber: 'EC136431858VN' });
  });

  it('says what is wrong with a code that was printed or copied wrong', () => {
    expect(readTexts(['x', '17-1436'], classify)).toEqual({ kind: 'unknown', fault: 'abbreviated' });
    expect(readTexts(['https://dichvucong.binhthuan.gov.vn/x?MHS=H17.00-000000-0000'], classify)).toEqual({ kind: 'opaque_broken', fault: 'date' });
  });

  it('keeps the province that a link of ours names', () => {
    const [link, odd] = [CODE, '000.23.11.H11-240716-123456'].map((code) => `http://localhost:3000/ho-so/${code}?tinh=ca-mau`);
    expect(readTexts([link ?? ''], classify)).toEqual({ kind: 'open', code: CODE, provinceId: 'ca-mau' });
    expect(readTexts([odd ?? ''], classify)).toMatchObject({ kind: 'confirm', provinceId: 'ca-mau' });
    expect(readTexts([link ?? '', OTHER], classify)).toMatchObject({ kind: 'choice', codes: [{ text: CODE, provinceId: 'ca-mau' }, { text: OTHER, provinceId: null }] });
  });

  it('has no word for nothing', () => {
    expect(readTexts([], classify)).toEqual({ kind: 'unknown' });
    expect(readTexts(['', 'x'.repeat(9000)], classify)).toEqual({ kind: 'unknown' });
  });
});

describe('readTyped', () => {
  it('finds the code in a pasted message', () => {
    expect(typed(`Hồ sơ ${CODE} của bạn đã được tiếp nhận`)).toEqual({ ok: true, reading: { kind: 'open', code: CODE, provinceId: null } });
  });

  it('says which part is wrong', () => {
    expect(typed('000.23.11.H11-240716')).toMatchObject({ ok: false, fault: 'missing_sequence' });
    expect(typed('000.23.11.H11-241399-0007')).toMatchObject({ ok: false, fault: 'date' });
    expect(typed('  ')).toEqual({ ok: false, fault: 'empty', otherCode: null });
  });

  it('lets a code of another make be sent', () => {
    expect(typed('03706/2026/07906')).toMatchObject({ ok: false, otherCode: '03706/2026/07906' });
  });

  it('never offers to send an ID or telephone number', () => {
    expect(typed('001200000000')).toEqual({ ok: true, reading: { kind: 'id_card' } });
    expect(typed('0901234567')).toMatchObject({ ok: false, otherCode: null });
  });
});

describe('readResolved', () => {
  it('opens one, offers several, and has nothing for none', () => {
    expect(readResolved([CODE], 'ca-mau', classify)).toEqual({ kind: 'open', code: CODE, provinceId: 'ca-mau' });
    expect(readResolved([CODE, OTHER], 'ca-mau', classify)).toMatchObject({ kind: 'choice', codes: [{ provinceId: 'ca-mau' }, { provinceId: 'ca-mau' }] });
    expect(readResolved(['not a code'], null, classify)).toBeNull();
  });
});
