import { describe, expect, it } from 'vitest';
import { createScrub } from './scrub';

const an = { kind: 'citizen' as const, name: 'Nguyễn Văn An', idNumber: '060099001234', phone: '+84912345678', address: '12 Trần Phú, phường Phú Thủy' };
const be = { kind: 'citizen' as const, name: 'Trần Bé', idNumber: '260123456', phone: null, address: null };
const scrub = createScrub([an, null, be]);

describe('names', () => {
  it.each([
    ['Chuyển hồ sơ của Nguyễn Văn An cho lãnh đạo', 'Chuyển hồ sơ của N*** V*** A*** cho lãnh đạo'],
    ['NGUYỄN VĂN AN nộp thay TRẦN BÉ', 'N*** V*** A*** nộp thay T*** B***'],
    ['CCCD_Nguyen_Van_An.pdf', 'CCCD_N*** V*** A***.pdf'],
    ['NguyenVanAn-scan.pdf', 'N*** V*** A***-scan.pdf'],
    ['Nguyễn  Văn\nAn'.normalize('NFD'), 'N*** V*** A***'],
    ['Nguyễn Văn An, Nguyễn Văn An', 'N*** V*** A***, N*** V*** A***'],
  ])('%j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('a short single name is hidden as a word, not inside others', () => {
    const one = createScrub([{ ...an, name: 'An', address: null }]);
    expect(one('Công an xã gọi AN lúc an toàn')).toBe('Công A*** xã gọi A*** lúc A*** toàn');
    expect(one('Phan Thiết')).toBe('Phan Thiết');
  });
});

describe('numbers', () => {
  it.each([
    ['ĐT 0912345678 hoặc +84 912 345 678', 'ĐT *** hoặc ***'],
    ['0912.345.678', '***'],
    ['09 12 34 56 78', '***'],
    ['CCCD 060099001234', 'CCCD ***'],
    ['số 060 099 001 234', 'số ***'],
    ['của người khác: 001088005678, 0987 654 321', 'của người khác: ***, ***'],
    ['0-6-0-0-9-9-0-0-1-2-3-4', '***'],
    ['CMND 260.123.456', 'CMND ***'],
  ])('%j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it.each(['Lệ phí 2.000.000 đồng ngày 16/07/2024 08:30', '000.23.11.H11-240716-0007', '1.004194.000.00.00.H11', 'Phiếu EC 12/2024', 'Quyết định 45/2016/QĐ-TTg'])('%j holds none', (text) => {
    expect(scrub(text)).toBe(text);
  });
});

it('addresses', () => {
  expect(scrub('Trả tại nhà: 12 trần phú - Phường Phú Thuỷ')).toBe('Trả tại nhà: ***');
});

it('people of whom nothing is known hide nothing but numbers', () => {
  const nobody = createScrub([{ kind: 'other', name: '', idNumber: '', phone: '', address: '' }, null]);
  expect(nobody('An toàn 12, 0912345678')).toBe('An toàn 12, ***');
});
