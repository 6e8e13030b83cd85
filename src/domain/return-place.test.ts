import { describe, expect, it } from 'vitest';
import { actionInList, BY_POST_PLACE } from './return-place';

describe('what a line of a list asks the citizen to do', () => {
  it.each([
    ['collect', 'Bộ phận Một cửa xã Tân Ân', 'collect'],
    ['collect', null, 'collect'],
    ['collect', BY_POST_PLACE, 'await_post'],
    ['collect', 'Bản điện tử, tải về sau khi có kết quả', 'download'],
    ['supplement', BY_POST_PLACE, 'supplement'],
  ] as const)('%s, handed over at %s: %s', (action, place, expected) => {
    expect(actionInList(action, place)).toBe(expected);
  });
});
