import { describe, expect, it } from 'vitest';
import { basenameOf, dossierPath } from './routes';

describe('paths', () => {
  it.each([
    ['/', ''],
    ['/ho-so/x', ''],
    ['/zapps/123', '/zapps/123'],
    ['/zapps/123/ho-so/x', '/zapps/123'],
    ['/zapps/', ''],
  ])('an app opened at %s sits at "%s"', (pathname, basename) => {
    expect(basenameOf(pathname)).toBe(basename);
  });

  it('of a dossier keep the slashes of its code and nothing else that a path could trip over', () => {
    expect(dossierPath('000.23.11.H11-240716-0007')).toBe('/ho-so/000.23.11.H11-240716-0007');
    expect(dossierPath('03706/2026/07906')).toBe('/ho-so/03706/2026/07906');
    expect(dossierPath('HS Đ?#', 'ca-mau')).toBe('/ho-so/HS%20%C4%90%3F%23?tinh=ca-mau');
  });
});
