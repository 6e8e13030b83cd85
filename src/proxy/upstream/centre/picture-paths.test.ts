import { describe, expect, it } from 'vitest';
import { createPicturePaths } from './picture-paths';

const BASE = 'https://hcc.example.gov.vn/cms';

describe('pictures of a notice', () => {
  it('are those on the centre\'s own host, each once', () => {
    const pictures = createPicturePaths(BASE);
    expect([pictures.at('tai-len/a.png'), pictures.at('/cms/tai-len/b.png?x=1'), pictures.at(`${BASE}/tai-len/a.png`)]).toEqual([0, 1, 0]);
    expect(pictures.paths).toEqual(['/tai-len/a.png', '/tai-len/b.png?x=1']);
  });

  it.each(['https://evil.vn/a.png', 'http://127.0.0.1/a.png', 'https://hcc.example.gov.vn.evil.vn/cms/a.png', 'https://hcc.example.gov.vn@evil.vn/cms/a.png', 'https://u@hcc.example.gov.vn/cms/a.png', 'https://hcc.example.gov.vn:8443/cms/a.png', 'file:///etc/passwd', 'data:image/png;base64,AA', '../../etc/passwd', '/other/a.png', 'http://[', '//evil.vn/cms/a.png'])(
    'are not %s', (src) => expect(createPicturePaths(BASE).at(src)).toBeNull());

  it('are at most thirty', () => {
    const pictures = createPicturePaths(BASE);
    expect(Array.from({ length: 31 }, (_unused, n) => pictures.at(`a${n}.png`)).at(-1)).toBeNull();
  });
});
