import { afterEach, describe, expect, it, vi } from 'vitest';
import { deepLinkTo } from './deep-link';

afterEach(() => vi.unstubAllGlobals());

describe('a link back into the app', () => {
  it.each([
    ['https://h5.zdn.vn/zapps/264/nop-ho-so/x', 'https://zalo.me/s/264/ho-so-da-nop/1'],
    ['http://localhost:3000/nop-ho-so/x?buoc=review', 'http://localhost:3000/ho-so-da-nop/1'],
    ['http://localhost:3000/zapps/264/', 'http://localhost:3000/zapps/264/ho-so-da-nop/1'],
  ])('from %s is %s', (here, link) => {
    vi.stubGlobal('window', { location: new URL(here) });
    expect(deepLinkTo('/ho-so-da-nop/1')).toBe(link);
  });
});
