import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

async function open() {
  const sandbox = await createTestApp();
  const search = (keyword: string) => sandbox.app.inject(`/ca-mau/api/hoso/tracuuhoso?tukhoa=${encodeURIComponent(keyword)}`);
  return { ...sandbox, search };
}

describe('Cà Mau (tracuuhoso)', () => {
  it('answers an array with slash dates and words for everything', async () => {
    const { search } = await open();
    const [row] = (await search('000.22.34.H12-250618-0021')).json();
    expect(row).toMatchObject({ MaHoSo: '000.22.34.H12-250618-0021', MucDo: '3', CapDonVi: 'Xã', NgayNhan: '18/06/2025 08:30', NgayHenTra: '07/07/2025 17:00', TrangThai: 'Đã trả kết quả', HinhThucNop: 'Trực tiếp', XinLoi: null });
    expect(row.QuaTrinhXuLy.map((step: { CapDonVi: string }) => step.CapDonVi)).toEqual(['Xã', 'Xã', 'Huyện', 'Tỉnh', 'Tỉnh', 'Xã']);
  });

  it('says nothing at all, with status 200, when it finds nothing or is asked nothing', async () => {
    const { search, app } = await open();
    for (const reply of [await search('H12.131-261120-9999'), await search(''), await app.inject('/ca-mau/api/hoso/tracuuhoso')]) {
      expect([reply.statusCode, reply.body]).toEqual([200, '']);
    }
  });

  it('gives away every dossier of an ID number, as the real one does', async () => {
    const { search } = await open();
    const rows = (await search('096078009012')).json<{ MaHoSo: string }[]>();
    expect(rows.length).toBeGreaterThan(3);
  });

  it('finds by the second code', async () => {
    const { search } = await open();
    expect((await search('000.20.36.H12-250512-61204')).json()[0].MaHoSo).toBe('38.20.H12-250512-0031');
  });

  it('tells supplement, apology, a business with its submitter and the officers’ own words', async () => {
    const { search, codeShowing } = await open();
    const row = async (words: string) => (await search(codeShowing('ca-mau', words))).json()[0];
    expect((await row('chờ bổ sung')).BoSung[0]).toMatchObject({ NgayBoSung: null, GiayTo: ['Bản sao học bạ hoặc lý lịch có ghi nơi sinh', 'Sổ hộ khẩu cũ'] });
    expect(Object.keys((await row('có thư xin lỗi')).XinLoi)).toEqual(['LyDo', 'Ngay', 'HenLai']);
    expect(await row('Doanh nghiệp')).toMatchObject({ ChuHoSo: 'Công ty TNHH Thủy sản Đất Mũi', NguoiNop: 'Huỳnh Kim Thảo' });
    expect((await row('Đang thụ lý')).TrangThai).toBe('Đang thụ lý');
  });
});
