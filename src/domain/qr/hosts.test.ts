import { describe, expect, it } from 'vitest';
import { isNationalHost, isPortalHost, shownHost } from './hosts';

const EXTRA = ['dvctt.camau.gov.vn', 'tctthc.1022.vn'];

describe('portals', () => {
  it.each([
    'dichvucong.gov.vn', 'dichvucong.binhthuan.gov.vn', 'motcua.quangnam.gov.vn', 'pakn.dichvucong.gov.vn', 'hcc.motcua.binhduong.gov.vn',
    'DichVuCong.BinhThuan.gov.vn', 'dvctt.camau.gov.vn', 'tctthc.1022.vn',
  ])('%s is one', (host) => {
    expect(isPortalHost(host, EXTRA)).toBe(true);
  });

  it.each([
    'dichvucong.gov.vn.evil.com', 'evil-dichvucong.gov.vn', 'dichvucong.evilgov.vn', 'dichvucong.gov.vn.', 'gov.vn', 'binhthuan.gov.vn', 'dichvucong-gov.vn',
    'xn--dchvucong-y2a.gov.vn', 'dichvucong.gov.com', 'a.dvctt.camau.gov.vn', 'dvctt.camau.gov.vn.evil.com', '001099012345.dichvucong.gov.vn', '',
    'dịchvucong.dichvucong.gov.vn', '..dichvucong.gov.vn', `${'a.'.repeat(80)}dichvucong.gov.vn`,
  ])('%s is none', (host) => {
    expect(isPortalHost(host, EXTRA)).toBe(false);
  });

  it('the national portal is not a province’s', () => {
    expect(['dichvucong.gov.vn', 'lienthong.dichvucong.gov.vn', 'dichvucong.binhthuan.gov.vn'].map(isNationalHost)).toEqual([true, true, false]);
  });

  it('a number in a host is hidden', () => {
    expect(shownHost('001099012345.example.com')).toBe('….example.com');
  });
});
