import { describe, expect, it } from 'vitest';
import { plainAgency } from './fake-link.test-helper';
import { officersIn, unnaming, withoutOfficers } from './officers';

const OFFICERS = ['Lê Văn Cường', 'Lê Văn', 'Lê Văn Cường', null, 'An', undefined];
const NOTE = 'Lê Văn Cường giao Lê Văn, hẹn An Giang';

describe('officers', () => {
  it('are not named, wherever they were written', () => {
    expect(unnaming(OFFICERS, [NOTE])(NOTE)).toBe('cán bộ giao cán bộ, hẹn An Giang');
  });

  it('who are not mentioned change nothing', () => {
    const unname = unnaming(OFFICERS, ['Đủ giấy tờ', null, 12]);
    expect(unname('Đủ giấy tờ')).toBe('Đủ giấy tờ');
    expect(unname(null)).toBeNull();
  });

  it.each([
    'Huỳnh Văn Hai',
    'HUỲNH VĂN HAI',
    'huynh van hai',
    'Huỳnh  Văn Hai',
    'Huỳnh\u00a0Văn\u200b Hai',
    'Huỳnh-Văn-Hai',
    'Huỳnh Văn Hai'.normalize('NFD'),
    'HUỲNH VĂN HAI'.normalize('NFD'),
  ])('are not named as %j either', (spelling) => {
    const note = `Chuyển ${spelling}, thẩm định`;
    for (const officer of ['Huỳnh Văn Hai', 'Huỳnh Văn Hai (Chuyên viên)', 'Huỳnh Văn Hai - Phòng Tư pháp', 'Ông Huỳnh Văn Hai', 'Đ/c Huỳnh Văn Hai', 'HUỲNH VĂN HAI'.normalize('NFD')]) {
      expect(unnaming([officer], [note])(note)).toBe('Chuyển cán bộ, thẩm định');
    }
  });

  it.each([
    'Lê Văn Cường, Phạm Thị Dung',
    'Lê Văn Cường; Phạm Thị Dung',
    'Ông Lê Văn Cường và bà Phạm Thị Dung',
    'Phòng Tư pháp - Phạm Thị Dung',
    'Chuyên viên Phạm Thị Dung',
    'CV. Phạm Thị Dung',
    'Cán bộ một cửa: Phạm Thị Dung',
    'Phó Chủ tịch UBND Phạm Thị Dung',
  ])('are all found in "%s"', (officer) => {
    const note = 'Phạm Thị Dung chuyển Phòng Tư pháp, một cửa trả';
    expect(unnaming([officer], [note])(note)).toBe('cán bộ chuyển Phòng Tư pháp, một cửa trả');
  });

  it.each([{ HoTen: 'Phạm Thị Dung', ChucVu: 'Chuyên viên' }, { id: 7, fullname: 'Phạm Thị Dung' }, ['Lê Văn Cường', 'Phạm Thị Dung']])('are found in the record %j', (officer) => {
    const note = 'Chuyên viên Phạm Thị Dung nhận';
    expect(unnaming([officer], [note])(note)).toBe('Chuyên viên cán bộ nhận');
  });

  it('may bear a family name that is a word for an office', () => {
    expect(unnaming(['Ban Thị Mai'], ['Ban Thị Mai nhận'])('Ban Thị Mai nhận')).toBe('cán bộ nhận');
    expect(unnaming(['Ban Quản lý dự án'], ['Ban Quản lý dự án nhận'])('Ban Quản lý dự án nhận')).toBe('Ban Quản lý dự án nhận');
  });

  it.each(['Cán bộ một cửa', 'Phòng Tư pháp', 'Lê Văn Cường - Phòng Tư pháp', 'Lê Văn Cường, Hà Nội'])('are no offices, roles or places: "%s"', (officer) => {
    const note = 'Phòng Tư pháp chuyển một cửa, Hà Nội';
    expect(unnaming([officer], [note])(note)).toBe(note);
  });

  it('of a short name leave the words that sound like it', () => {
    const note = 'THANH TOÀN nhắc thanh toán; Thanh Toàn đã thanh toán';
    expect(unnaming(['Thanh Toàn'], [note])(note)).toBe('cán bộ nhắc thanh toán; cán bộ đã thanh toán');
  });

  it('leave longer words alone, and are no pattern themselves', () => {
    const note = 'Trần Thị Ba ký; Trần Thị Bảng nhận; ab+cd, x-yz làm';
    expect(unnaming(['Trần Thị Ba', 'ab+cd', 'x-yz', '((((', '[a-z]', '++++', '.+-,'], [note])(note)).toBe('cán bộ ký; Trần Thị Bảng nhận; cán bộ, cán bộ làm');
  });
});

describe('the one in whose hands a step was', () => {
  it.each([
    { NguoiXuLy: 'Phạm Thị Dung', NoiDungXuLy: 'x' },
    { NguoiNhan: 'Phạm Thị Dung' },
    { tenNguoiGui: 'x', tenNguoiNhan: 'Phạm Thị Dung' },
    { NguoiTiepNhanBoSung: { HoTen: 'Phạm Thị Dung' } },
    { assignee: null, candidateUser: [{ id: 1, fullname: 'Phạm Thị Dung' }] },
    { NguoiXuLy: 'Lê Văn Cường -> Phạm Thị Dung' },
  ])('is hidden whatever the system calls them: %j', (step) => {
    expect(unnaming(officersIn(step), ['Phạm Thị Dung nhận'])('Phạm Thị Dung nhận')).toBe('cán bộ nhận');
  });

  it.each([
    ['Lê Văn Cường - Phòng Tài nguyên', 'cán bộ - Phòng Tài nguyên'],
    ['Phòng Tài nguyên (Lê Văn Cường)', 'Phòng Tài nguyên (cán bộ)'],
    ['LE VAN CUONG', 'cán bộ'],
    ['UBND thành phố Hội An', 'UBND thành phố Hội An'],
  ])('is hidden in the name of an agency: %s', (name, shown) => {
    const agencyOf = withoutOfficers(plainAgency, [{ NguoiXuLy: 'Lê Văn Cường' }, { NguoiXuLy: 'Hội An' }]);
    expect(agencyOf(name, null, null).name).toBe(shown);
  });
});
