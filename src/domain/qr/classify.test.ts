import { describe, expect, it } from 'vitest';
import { classifyQr, type QrMeaning } from './classify';

const CONTEXT = { today: '2026-11-22', miniAppId: '1234567890123456789', portalHosts: ['dvctt.camau.gov.vn'], ownBase: 'http://localhost:3000' };
const CODE = '000.00.12.H62-201105-0004';
const OTHER = 'H56.14-240823-0001';
const ID = '001099012345';
const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const HEX24 = '65a1b2c3d4e5f60718293a4b';
const PORTAL = 'https://dichvucong.binhthuan.gov.vn';

const say = (text: string): QrMeaning => classifyQr(text, CONTEXT);
const codes = (text: string) => {
  const meaning = say(text);
  return meaning.kind === 'dossier' ? { source: meaning.source, codes: meaning.codes.map((code) => code.text) } : meaning;
};

describe('1 payment', () => {
  const payment = '00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA53037045802VN63046A15';
  it.each([payment, ` ${payment}\n`, payment.replace('6A15', 'FFFF')])('%j is not looked up', (text) => {
    expect(say(text)).toEqual({ kind: 'payment' });
  });

  it('even with a dossier code in its purpose', () => {
    expect(say(payment.replace('63046A15', `6229082500${CODE}63040000`))).toEqual({ kind: 'payment' });
  });
});

describe('2 ID card', () => {
  it.each([
    `${ID}|260123456|Nguyễn Văn An|01021990|Nam|Thôn 1, Hòa Thắng|10052021`,
    `${ID}||Nguyễn Thị Bé|01021990|Nữ|Thôn 1, Hòa Thắng|10052021`,
    `${ID}||NGUYEN THI BE|01021990|NU|Thon 1|10052021||extra|more`,
    `  ${ID} | | Nguyễn Văn An | 01021990 | nam | Thôn 1 | 10052021 \r\n`,
    `${ID}||Nguyễn Văn An|01021990|Nam||10052021|Trần Thị B|Nguyễn Văn C`,
    `${ID}||Nguyễn Văn An|01/02/1990|Nam|${CODE}|10/05/2021`,
    ID,
    '001 099 012 345',
    '001-099-012-345',
    '001099 012345',
    `CCCD ${ID}`,
    `${ID}|Nguyễn Văn An`,
    '００１０９９０１２３４５||Nguyễn Văn An|01021990|Nam|Thôn 1|10052021',
    `${ID}｜｜Nguyễn Văn An｜01021990｜Nam｜Thôn 1｜10052021`,
    ...[';', '\t', '\n', ','].map((mark) => [ID, '260123456', 'Nguyễn Văn An', '01021990', 'Nam', 'Thôn 1', '10052021'].join(mark)),
    `|${ID}||Nguyễn Văn An|01021990|Nam|Thôn 1|10052021`,
    ...[`\u202a${ID}`, `${ID}\u00ad`, '001 099 012 345', `CCCD:${ID}`].map((id) => `${id}||Nguyễn Văn An|01021990|Nam|${CODE}|10052021`),
    `${ID}||An|01021990|Nam|${CODE}`,
  ])('%j is refused', (text) => {
    expect(say(text)).toEqual({ kind: 'id_card' });
  });
});

describe('3 plain code', () => {
  it.each([CODE, ` ${CODE.toLowerCase()}\n`, `Mã hồ sơ: ${CODE}`, '000.00.12.H62–201105–0004'])('%j', (text) => {
    expect(codes(text)).toEqual({ source: 'plain', codes: [CODE] });
  });

  it.each([
    ['H17.00-000000-0000', 'date'],
    ['H17.18-250230-0015', 'date'],
    ['17-1436', 'abbreviated'],
    ['Z17.18-250626-0015', 'unit'],
    ['H17.18-250626', 'missing_sequence'],
    ['Mã biên nhận H17.00-000000-0000', 'date'],
  ])('%s is impossible, and says why', (text, fault) => {
    expect(say(text)).toEqual({ kind: 'unknown', fault });
  });
});

it('a number beside a code is not more of its sequence', () => {
  expect(codes(`${CODE} 12`)).toEqual({ source: 'text', codes: [CODE] });
  expect(codes(`${PORTAL}/x?MHS=${CODE}+123`)).toEqual({ source: 'portal_url', codes: [CODE] });
  for (const broken of ['000.00.12.H62-201105-00 04', '000.00.12.H62-201105-000\n4']) expect(codes(broken)).toEqual({ source: 'plain', codes: [CODE] });
});

it.each(['000.00.12.\nH62-201105-0004', 'Mã HS: 000. 00. 12. H62 - 201105 - 0004 ngày 5/11', '{"maHoSo":"000.00.12. H62-201105-0004"}', '000. 00.12.H62-201105-0004'])(
  'a code of the old make is not read from its last group on: %j',
  (text) => expect(codes(text)).toMatchObject({ codes: [CODE] }),
);

describe('4 portal address with the code', () => {
  it.each([
    `${PORTAL}/portaldvc/tra-cuu?SGT=${ID}&MHS=${CODE}`,
    `${PORTAL}/portaldvc/tra-cuu?mhs=${CODE}&sgt=${ID}`,
    `${PORTAL}/kiem-soat?SoDinhDanh=${ID}&MaHoSo=${CODE}`,
    `${PORTAL}/portaldvc/tra-cuu-bien-lai-dien-tu?MaHoSo=${CODE}&SoDinhDanh=${ID}`,
    `HTTPS://DICHVUCONG.BINHTHUAN.GOV.VN/x?Ma_Ho_So=${CODE}`,
    `dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=${ID}&MHS=${CODE}`,
    `http://dvctt.camau.gov.vn/tracuu?tukhoa=${encodeURIComponent(CODE)}`,
    `${PORTAL}/x?MHS=${encodeURIComponent(encodeURIComponent(`Mã hồ sơ: ${CODE}`))}`,
    `${PORTAL}/x?MHS=000%2E00%2E12%2EH62%2D201105%2D0004&SGT=${ID}`,
    `${PORTAL}/#/tra-cuu?maHoSo=${CODE}&SoDinhDanh=${ID}`,
    `${PORTAL}/#${CODE}`,
    `${PORTAL}:8443/x?code=${CODE}`,
    `${PORTAL}/x?khac=${CODE}`,
    `https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?keyword=${CODE}`,
  ])('%s gives the code alone', (text) => {
    expect(codes(text)).toEqual({ source: 'portal_url', codes: [CODE] });
    expect(JSON.stringify(say(text))).not.toContain(ID);
  });

  it('offers several', () => {
    expect(codes(`${PORTAL}/x?MHS=${CODE},${OTHER},${CODE}`)).toEqual({ source: 'portal_url', codes: [CODE, OTHER] });
    for (const [place, source] of [[`x?MHS=${CODE}&MHS=${OTHER}`, 'portal_url'], [`x?MHS=${CODE}&MHS2=${OTHER}`, 'portal_url'], [`${OTHER}?MHS=${CODE}`, 'portal_url'], [`ho-so/${OTHER}/${CODE}`, 'kiosk_url']])
      expect(codes(`${PORTAL}/${place}`)).toEqual({ source, codes: [CODE, OTHER] });
  });

  it('names a parameter that holds something else', () => {
    expect(say(`${PORTAL}/x?MHS=HS.000.000.001`)).toEqual({ kind: 'free_form', text: 'HS.000.000.001' });
    expect(say(`${PORTAL}/x?MHS=undefined`)).toEqual({ kind: 'opaque_broken' });
    expect(say(`${PORTAL}/x?MHS=H17.00-000000-0000`)).toEqual({ kind: 'opaque_broken', fault: 'date' });
    expect(say(`${PORTAL}/x?MHS=17-1436`)).toEqual({ kind: 'opaque_broken', fault: 'abbreviated' });
    expect(say(`${PORTAL}/x?code=EC136431858VN`)).toEqual({ kind: 'postal', trackingNumber: 'EC136431858VN' });
    for (const query of [`?tukhoa=${ID}`, '?MHS=001/099/012/345', '?keyword=CMND260123456', '?tukhoa=SDT0912345678', `?SGT=${ID}`, '']) expect(say(`${PORTAL}/x${query}`)).toEqual({ kind: 'opaque_broken' });
  });
});

describe('5 opaque address', () => {
  it('is passed on by host and id', () => {
    expect(say(`${PORTAL}/apiqr/qr?id=${UUID.toUpperCase()}`)).toEqual({ kind: 'opaque', host: 'dichvucong.binhthuan.gov.vn', id: UUID });
  });

  it.each(['id=undefined', 'id=', '', 'id=null', 'id=123', `id=${UUID}0`, 'id=00000000-0000-0000-0000-000000000000', `id=3f2504e0-4f89-41d3-9a0c-${ID}`])('%j is broken', (query) => {
    expect(say(`${PORTAL}/apiqr/qr?${query}`)).toEqual({ kind: 'opaque_broken' });
  });

  it('is foreign anywhere else', () => {
    expect(say(`https://evil.com/apiqr/qr?id=${UUID}`)).toEqual({ kind: 'foreign_link', host: 'evil.com' });
  });
});

describe('6 iGate address', () => {
  const host = 'motcua.quangnam.gov.vn';
  it('gives the code when it has one, else the id', () => {
    expect(codes(`https://${host}/vi/dossier/search/${HEX24}?code=${CODE}&procedure=${HEX24}`)).toEqual({ source: 'portal_url', codes: [CODE] });
    expect(say(`https://${host}/vi/dossier/search/${HEX24}?code=&procedure=`)).toEqual({ kind: 'igate', host, id: HEX24 });
    expect(say(`https://${host}/vi/dossier/processing/${HEX24.toUpperCase()}`)).toEqual({ kind: 'igate', host, id: HEX24 });
  });

  it('passes no id on that could be a citizen’s number', () => {
    expect(say(`https://${host}/vi/dossier/search/${ID}${ID}`)).toEqual({ kind: 'opaque_broken' });
    expect(say(`https://${host}/vi/dossier/search/abcdef${ID}abcdef`)).toEqual({ kind: 'opaque_broken' });
  });
});

describe('7 kiosk address', () => {
  it.each([`${PORTAL}/${CODE}`, `${PORTAL}/kiosk/${CODE}/`, `http://dvctt.camau.gov.vn/${encodeURIComponent(CODE)}`])('%s', (text) => {
    expect(codes(text)).toEqual({ source: 'kiosk_url', codes: [CODE] });
  });
});

describe('8 national portal', () => {
  it.each([
    ['https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html', 'lookup'],
    ['https://lienthong.dichvucong.gov.vn/#/tra-cuu-ho-so', 'lookup'],
    [`https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${UUID}`, 'procedure'],
    ['https://dichvucong.gov.vn/nop-ho-so?MaTTHCDP=2.000815.000.00.00.H55&MaCoQuanThucHien=H55.242&vnconnect=1', 'filing'],
    ['https://dichvucong.gov.vn/', 'other'],
  ])('%s → %s', (text, page) => {
    expect(say(text)).toEqual({ kind: 'national_portal', page });
  });
});

describe('9 procedure', () => {
  it.each([
    'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193',
    `${PORTAL}/thu-tuc?Ma_Thu_Tuc=1.001193`,
    '?ma_thu_tuc=1.001193',
    'ma_thu_tuc=1.001193',
    '?ma_thu_tuc=1.001193&x=1',
    '1.001193',
  ])('%s', (text) => {
    expect(say(text)).toEqual({ kind: 'procedure', procedureCode: '1.001193' });
  });

  it('of a province', () => {
    expect(say('1.001612.000.00.00.H48')).toEqual({ kind: 'procedure', procedureCode: '1.001612.000.00.00.H48' });
  });
});

describe('11 texts of any serialisation', () => {
  it.each([
    `{"maHoSo":"${CODE}","maTTHC":"1.001193","soDinhDanh":"${ID}"}`,
    JSON.stringify({ a: [{ note: `dòng\n${CODE}` }], cccd: ID }),
    JSON.stringify({ [CODE]: 1 }),
    `Xem https://evil.com/?MHS=${OTHER} hoặc nhập ${CODE}`,
    `${CODE}|1.001193|${ID}|Nguyễn Văn An|20260917`,
    `${ID}|${CODE}|Nguyễn Văn An`,
    `1.001193;${ID};${CODE};Giấy khai sinh`,
    `Số CCCD ${ID}, mã hồ sơ ${CODE}`,
    `MHS%3D${encodeURIComponent(CODE)}%26SGT%3D${ID}`,
    `Tra cứu tại https://dichvucong.binhthuan.gov.vn\nMã hồ sơ: ${CODE}`,
  ])('%j gives the code alone', (text) => {
    expect(codes(text)).toEqual({ source: 'text', codes: [CODE] });
    expect(JSON.stringify(say(text))).not.toContain(ID);
  });

  it('offers several', () => {
    expect(codes(`[{"code":"${CODE}"},{"code":"${OTHER}"}]`)).toEqual({ source: 'text', codes: [CODE, OTHER] });
  });
});

describe('12 postal number', () => {
  it.each(['EC136431858VN', ' ec 136 431 858 vn ', 'EC-136431858-VN', 'ＥＣ１３６４３１８５８ＶＮ'])('%j', (text) => {
    expect(say(text)).toEqual({ kind: 'postal', trackingNumber: 'EC136431858VN' });
  });

  it('a wrong check digit is no postal number and no dossier either', () => {
    expect(say('EC136431857VN')).toEqual({ kind: 'unknown' });
  });
});

describe('13 invoice or health insurance', () => {
  it.each(['GD4797912345678|4e677579656e|01/02/1990|1|$', '1|0101243150|1C26TAA|123|20260917', '0101243150-001', '0101243150-001;HD1', '1101243150', '7916123456'])('%s', (text) => {
    expect(say(text)).toEqual({ kind: 'invoice_or_insurance' });
  });
});

describe('14 anything else', () => {
  it.each([
    ['https://dichvucong.gov.vn@evil.com', 'evil.com'],
    [`https://dichvucong.gov.vn@evil.com/?MHS=${CODE}`, 'evil.com'],
    [`https://evil.com@dichvucong.binhthuan.gov.vn/?MHS=${CODE}`, 'dichvucong.binhthuan.gov.vn'],
    [`https://dichvucong.gov.vn.evil.com/?MHS=${CODE}`, 'dichvucong.gov.vn.evil.com'],
    [`https://evil-dichvucong.gov.vn/${CODE}`, 'evil-dichvucong.gov.vn'],
    ['https://dịchvucông.gov.vn/', 'xn--dchvucng-93a8947e.gov.vn'],
    [`https://evil.com\\@dichvucong.gov.vn/?MHS=${CODE}`, 'evil.com'],
    [`https://dichvucong.gov.vn\\@evil.com/?MHS=${CODE}`, 'dichvucong.gov.vn'],
    [`http://127.0.0.1/?MHS=${CODE}`, '127.0.0.1'],
    ['www.example.com', 'www.example.com'],
    [`https://evil.com/?MHS=${CODE} x`, 'evil.com'],
    [`https://evil.com/\n?MHS=${CODE}`, 'evil.com'],
    [`\u00adhttps://evil.com/?MHS=${CODE}`, 'evil.com'],
    [`dịchvucông.gov.vn/?MHS=${CODE}`, 'xn--dchvucng-93a8947e.gov.vn'],
    [`dichvucong.gov.vn@evil.com/${CODE}`, 'evil.com'],
    [`user@evil.com/?MHS=${CODE}`, 'evil.com'],
    [`evil.com\\?MHS=${CODE}`, 'evil.com'],
    [`evil_x.com/?MHS=${CODE}`, 'evil_x.com'],
    [`evil.xyz/${CODE}`, 'evil.xyz'],
    [`127.0.0.1/?MHS=${CODE}`, '127.0.0.1'],
    [`//evil.com/?MHS=${CODE}`, 'evil.com'],
    [`localhost/?MHS=${CODE}`, 'localhost'],
    [`https://x${ID}.example.com/`, 'x….example.com'],
  ])('%s is foreign: its host is shown and nothing else', (text, host) => {
    expect(say(text)).toEqual({ kind: 'foreign_link', host });
  });

  it.each([
    `javascript:alert('${CODE}')`, `JavaScript:/*${CODE}*/`, `data:text/html,${CODE}`, 'https://', 'http:// /', 'https://[', 'mailto:a@b.vn', 'Nguyễn Văn An', 'WIFI:S:abc;;',
    `\u0001javascript:${CODE}`, `java\tscript:${CODE}`, `java\u00adscript:${CODE}`, `ｊａｖａｓｃｒｉｐｔ：${CODE}`,
    `https://dichvucong.gov.vn%00.evil.com/?MHS=${CODE}`, `https://dichvucong.gov.vn:99999/?MHS=${CODE}`, `https://dichvucong.gov.vn:evil/?MHS=${CODE}`,
    '0912345678', '+84 912 345 678', '0912.345.678', '260123456', '%', '%%%', '{"a":', '\u0000',
  ])('%j is unknown', (text) => {
    expect(say(text)).toEqual({ kind: 'unknown' });
  });

  it.each(['HS.000.000.001', '03706/2026/07906', 'HS.BD/2026/0001', '123.UBND/2026'])('%s may be another numbering', (text) => {
    expect(say(text)).toEqual({ kind: 'free_form', text });
  });

  it.each(['', '  \n', '\u200b\ufeff'])('%j is empty', (text) => {
    expect(say(text)).toEqual({ kind: 'empty' });
  });

  it('a text beyond any receipt is not looked into', () => {
    expect(say(`${CODE} ${'x'.repeat(2048)}`)).toEqual({ kind: 'too_long' });
    expect(say('x'.repeat(1_000_000))).toEqual({ kind: 'too_long' });
  });
});
