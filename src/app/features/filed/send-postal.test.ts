import { describe, expect, it, vi } from 'vitest';
import type { PostalBody } from '../../../contract/schemas/post';
import { ok, type ApiResult } from '../../api/api-error';
import { failing, OFFER } from './sample-filing.test-helper';
import { sendPostal } from './send-postal';

const WISH = { directions: ['collect', 'deliver'] as const, party: { name: 'An', phone: '0912345678', province: '68', ward: '22969', address: 'Thôn 1' }, procedure: OFFER, situation: null, keyOf: (direction: string) => `key-${direction}` };
const order = () => vi.fn<(body: PostalBody, key: string) => Promise<ApiResult<unknown>>>().mockResolvedValue(ok(null));

describe('asking the post', () => {
  it('orders each way with a key of its own', async () => {
    const sent = order();
    expect(await sendPostal(WISH, sent)).toBeNull();
    expect(sent.mock.calls.map(([{ direction, papers }, key]) => [direction, papers, key])).toEqual([['collect', ['Giấy chứng sinh'], 'key-collect'], ['deliver', ['Giấy khai sinh'], 'key-deliver']]);
  });

  it('repeats a lost one with the same key', async () => {
    const sent = order().mockResolvedValueOnce(failing('timeout', 0));
    expect(await sendPostal(WISH, sent)).toBeNull();
    expect(sent.mock.calls.map(([, key]) => key)).toEqual(['key-collect', 'key-collect', 'key-deliver']);
  });

  it('does not mind what was ordered before, and stops at what cannot be', async () => {
    const sent = order().mockResolvedValueOnce(failing('already_ordered', 409)).mockResolvedValueOnce(failing('post_not_possible', 422));
    expect(await sendPostal(WISH, sent)).toMatchObject({ code: 'post_not_possible' });
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
