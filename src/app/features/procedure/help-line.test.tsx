import { afterEach, expect, it } from 'vitest';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { refused } from '../../platform/outcome';
import { provincesState } from '../../state/provinces';
import { HelpLine } from './help-line';

const PROVINCE = { id: 'binh-thuan', dossierGroups: ['H11'], name: 'Bình Thuận', nowPartOf: null, centreName: '', hotline: '0252 3822 888', hotlineHours: '', address: '', portalUrl: '', portalHosts: [], oaId: null };

afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('says so when the hotline cannot be rung from here', async () => {
  replacePlatform({ ...createBrowserPlatform(), openPhone: () => Promise.resolve(refused('timeout')) });
  const host = await mount(<HelpLine />, ({ set }) => set(provincesState, { defaultId: PROVINCE.id, items: [PROVINCE] }));
  await doing(() => host.querySelector('button')?.click());
  await eventually(() => expect(document.body.textContent).toContain('Chưa gọi được. Số điện thoại là 0252 3822 888.'));
});
