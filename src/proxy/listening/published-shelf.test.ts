import { expect, it } from 'vitest';
import type { ListeningSystem, PublishedLetter } from '../upstream/listening-ports';
import { createPublishedShelf } from './published-shelf';

const LETTER: PublishedLetter = {
  sourceId: '7', topic: null, procedureCode: null, title: 'Đèn hỏng', area: 'Điện', agency: 'UBND xã Hàm Liêm', answer: 'Đã thay bóng đèn.', answeredAt: '2026-11-20T08:00:00+07:00',
  writer: { name: 'Nguyễn Văn Tèo', phone: '0912345678', address: null },
};

const shownOf = async (agency: string | null): Promise<string | null | undefined> => {
  const system: Pick<ListeningSystem, 'provinceId' | 'listPublished'> = {
    provinceId: 'binh-thuan',
    listPublished: async (kind) => ({ ok: true, value: { items: kind === 'petition' ? [{ ...LETTER, agency }] : [], more: false } }),
  };
  const clock = { nowMs: () => 0, wait: async () => undefined };
  const shelf = createPublishedShelf({ systems: new Map([['binh-thuan', system as ListeningSystem]]), clock, onTrouble: () => undefined });
  const letters = await shelf.of('binh-thuan');
  return letters.ok ? letters.value[0]?.agency : undefined;
};

it.each([
  ['UBND xã Hàm Liêm', 'UBND xã Hàm Liêm'], ['Công ty Điện lực Bình Thuận', 'Công ty Điện lực Bình Thuận'], [null, null],
  ['Ông Trần Văn Bình - Phòng Kinh tế, ĐT 0912 345 678', 'Ông *** - Phòng Kinh tế, ĐT ***'], ['Phòng Kinh tế (phụ trách: bà Lê Thị Dung)', 'Phòng Kinh tế (phụ trách: bà ***)'],
])('names no person where an agency should be named: %s', async (agency, shown) => expect(await shownOf(agency)).toBe(shown));
