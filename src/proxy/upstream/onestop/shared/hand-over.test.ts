import { describe, expect, it } from 'vitest';
import { BY_POST_PLACE } from '../../../../domain/return-place';
import { channelOfLabel, isPublicPlace, onlineLevelOf, returnPlaceOf } from './hand-over';

describe('the place where a result is handed over', () => {
  it.each([
    'Trả qua bưu điện: số 12 Trần Phú, phường 5, ĐT 0917–123–456',
    'Trả tại nhà: 12/3 Nguyễn Trãi',
    'Nhận tại nhà',
    'Chuyển phát tận nơi',
    'Nhận kết quả qua VNPOST',
    'Dịch vụ BCCI',
  ])('%s is the citizen’s home and not told', (place) => {
    expect(returnPlaceOf(place, false)).toBe(BY_POST_PLACE);
  });

  it('is told of a counter, and of nobody’s parcel', () => {
    expect(returnPlaceOf('Bộ phận Một cửa xã Tân Ân', false)).toBe('Bộ phận Một cửa xã Tân Ân');
    expect(returnPlaceOf('Tại nhà văn hóa ấp 3', false)).toBe('Tại nhà văn hóa ấp 3');
    expect(returnPlaceOf('12/3 Nguyễn Trãi, phường Dĩ An', true)).toBe(BY_POST_PLACE);
    expect(returnPlaceOf(null, false)).toBeNull();
    expect(returnPlaceOf(null, true)).toBe(BY_POST_PLACE);
  });

  it.each([
    ['Quầy số 3', true],
    ['Bộ phận Một cửa phường 5', true],
    ['Tại UBND xã Hàm Liêm', true],
    ['Trung tâm Phục vụ hành chính công tỉnh', true],
    ['Uỷ ban nhân dân xã', true],
    ['Sở Tư pháp', true],
    ['Bản điện tử, tải về sau khi có kết quả', true],
    ['Nhận kết quả trực tuyến', true],
    ['Bản điện tử gửi hoa@example.vn', false],
    ['Số 12 Lê Lợi, phường 5', false],
    ['Trả cho bà Trần Thị Hoa, 45 Lê Lợi, phường 5', false],
    ['Quầy 2 trả cho bà Hoa', false],
    ['Phòng 203, chung cư số 5', false],
  ])('%s is a public place: %s', (place, expected) => {
    expect(isPublicPlace(place)).toBe(expected);
  });
});

describe('how it was filed', () => {
  it.each([
    ['Nộp trực tuyến, nhận kết quả qua bưu chính', 'online'],
    ['Nhận kết quả qua bưu chính; nộp trực tuyến', 'online'],
    ['Tiếp nhận qua bưu chính', 'post'],
    ['Trực tiếp tại quầy', 'counter'],
    ['khác', null],
  ])('%s is %s', (label, channel) => {
    expect(channelOfLabel(label)).toBe(channel);
  });

  it.each([
    ['Mức độ 4', 4],
    ['3', 3],
    ['2', null],
    ['DVC trực tuyến toàn trình', 4],
    ['Một phần', 3],
    ['khác', null],
    [null, null],
  ])('%s is online level %s', (label, level) => {
    expect(onlineLevelOf(label)).toBe(level);
  });
});
