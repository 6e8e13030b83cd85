import { describe, expect, it } from 'vitest';
import { isZaloHost } from './host-kind';

const at = (url: string) => isZaloHost(new URL(url));

describe('where the app runs', () => {
  it.each(['https://h5.zdn.vn/zapps/123/', 'http://h5.zdn.vn.localhost:3000/zapps/123/ho-so/x', 'https://h5.zdn.vn/?env=TESTING_LOCAL'])('%s is Zalo', (url) => {
    expect(at(url)).toBe(true);
  });

  it.each(['http://localhost:3000/', 'http://localhost:3000/zapps/123/', 'http://127.0.0.1/zapps/1/', 'https://h5.zdn.vn/other', 'https://example.vn/?env=TESTING_LOCAL'])('%s is a browser', (url) => {
    expect(at(url)).toBe(false);
  });
});
