import { describe, expect, it } from 'vitest';
import { loadProvinces } from './load-provinces';
import { withOfficialAccount } from './official-account';

const [first, ...others] = loadProvinces();
const accounts = (own: string | null, config: Parameters<typeof withOfficialAccount>[1]) =>
  withOfficialAccount([{ ...first!, public: { ...first!.public, oaId: own } }, ...others], config).map((province) => province.public.oaId);

describe('the Official Account to follow', () => {
  it("is the deployment's, where a province names none", () => {
    expect(accounts('77777', { UPSTREAMS: 'live', ZALO_OA_ID: '12345' })).toEqual(['77777', '12345', '12345', '12345']);
  });

  it("is the sandbox's in the sandbox, and nobody's in a live system that names none", () => {
    expect(new Set(accounts(null, { UPSTREAMS: 'sandbox' }))).toEqual(new Set(['2945000000000000001']));
    expect(new Set(accounts(null, { UPSTREAMS: 'live' }))).toEqual(new Set([null]));
  });
});
