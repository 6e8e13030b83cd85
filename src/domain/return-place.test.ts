import { describe, expect, it } from 'vitest';
import { actionInList, BY_POST_PLACE } from './return-place';

describe('what a line of a list asks the citizen to do', () => {
  it.each([
    ['collect', 'Bộ phận Một cửa xã Tân Ân', 'collect'],
    ['collect', null, 'collect'],
    ['collect', BY_POST_PLACE, 'await_post'],
    ['collect', 'Bản điện tử, tải về sau khi có kết quả', 'download'],
    ['collect', 'Cổng Dịch vụ công tỉnh, hệ thống một cửa điện tử', 'download'],
    ['collect', 'Bản điện tử và bản giấy tại Bộ phận Một cửa phường Dĩ An', 'collect'],
    ['collect', 'Trực tuyến hoặc trực tiếp', 'collect'],
    ['supplement', BY_POST_PLACE, 'supplement'],
  ] as const)('%s, handed over at %s: %s', (action, place, expected) => {
    expect(actionInList(action, place)).toBe(expected);
  });
});
