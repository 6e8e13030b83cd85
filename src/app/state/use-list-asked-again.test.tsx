import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fullView } from '../api/sample-views.test-helper';
import { fakePlatform } from '../features/dossier/render.test-helper';
import UrgentRows from '../features/home/urgent-rows';
import MyDossiersPage from '../features/my-dossiers/my-dossiers-page';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { replacePlatform } from '../platform/current';
import type { DeviceList } from './device-list';
import { deviceListState } from './device-list-state';
import { toMyDossier } from './my-dossier';

const asked = vi.hoisted(() => vi.fn((list: unknown) => Promise.resolve(list)));
vi.mock('./refresh-list', () => ({ refreshList: asked }));

const CODE = 'H36.223-261116-0031';
const LIST: DeviceList = { dossiers: [toMyDossier({ code: CODE, label: null, view: fullView({ code: CODE }) }, '2026-11-20T08:00:00+07:00')], removed: [] };

let resume: () => void = () => undefined;
let connect: (online: boolean) => void = () => undefined;

beforeEach(() => {
  asked.mockClear();
  replacePlatform(fakePlatform({
    onResumed: (listener) => ((resume = listener), () => undefined),
    onNetworkChanged: (listener) => ((connect = listener), () => undefined),
  }));
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('a list of followed dossiers on screen', () => {
  it.each([
    ['home', <UrgentRows key="home" items={LIST.dossiers} />, 0],
    ['its own screen', <MyDossiersPage key="own" />, 1],
  ])('on %s asks again when the citizen or the network comes back', async (_where, screen, first) => {
    await mount(screen, ({ set }) => set(deviceListState, LIST));
    await eventually(() => expect(asked).toHaveBeenCalledTimes(first));
    await doing(() => connect(false));
    await doing(() => resume());
    await eventually(() => expect(asked).toHaveBeenCalledTimes(first + 1));
    await doing(() => connect(true));
    await eventually(() => expect(asked).toHaveBeenCalledTimes(first + 2));
  });
});
