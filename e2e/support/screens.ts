import { expect, type Page } from '@playwright/test';
import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as fault } from '../../src/app/code-entry/fault.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { vi as common } from '../../src/app/locales/common.vi';
import { DossierScreen } from './dossier-screen';
import { openProven } from './open-proven';
import { choosePicture, typeCode } from './scan-screen';
import type { World } from './world';

export interface Visit {
  world: World;
  page: Page;
  open: (path?: string) => Promise<void>;
}

export interface ScreenState {
  name: string;
  /** Brings the app there and waits until it is there. */
  reach: (visit: Visit) => Promise<void>;
}

const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

const plain = (name: string, path: string): ScreenState => ({
  name,
  reach: async ({ open, page }) => {
    await open(path);
    await heading(page);
  },
});

const dossierAt = (name: string, province: string, shows: RegExp): ScreenState => ({
  name,
  reach: async ({ world, open, page }) => {
    const { code } = await world.sandbox.sample(province, shows);
    await open(`/ho-so/${code}`);
    await new DossierScreen(page).expectShown(code);
  },
});

const proven = (name: string, province: string, shows: RegExp): ScreenState => ({
  name,
  reach: async (visit) => {
    await openProven({ ...visit, province, shows });
    await visit.page.reload(); // the proof is remembered, its toast is not
    await visit.page.getByRole('heading', { name: dossier.details }).waitFor();
  },
});

/** Every screen in every state that can be reached without breaking anything for the next. */
export const SCREENS: ScreenState[] = [
  plain('home', '/'),
  plain('scan', '/quet'),
  {
    name: 'home, an odd code typed',
    reach: async ({ open, page }) => {
      await open('/');
      await page.getByLabel(entry.label).fill('H36.223-261116-00031');
      await page.getByRole('button', { name: entry.go, exact: true }).click();
      await page.getByText(fault.confirm_title).waitFor();
    },
  },
  plain('my dossiers, empty', '/ho-so'),
  plain('me', '/toi'),
  plain('not found', '/khong-co'),
  {
    name: 'scan, typing a wrong code',
    reach: async ({ open, page }) => {
      await open('/quet');
      await typeCode(page, '17-1436');
      await page.getByText(fault.fault_abbreviated).waitFor();
    },
  },
  {
    name: 'scan, a picture that is none',
    reach: async ({ open, page }) => {
      await open('/quet');
      await choosePicture(page, Buffer.from('nothing'));
      await page.getByText(scan.not_picture_title).waitFor();
    },
  },
  dossierAt('dossier, code alone', 'binh-thuan', /Hai cấp, đang ở Sở/),
  dossierAt('dossier, code alone, waiting for the citizen', 'quang-nam', /chờ bổ sung/),
  {
    name: 'dossier, asking for proof',
    reach: async (visit) => {
      const { code } = await visit.world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
      await visit.open(`/ho-so/${code}`);
      const screen = new DossierScreen(visit.page);
      await screen.expectShown(code);
      await screen.button(dossier.see_detail).click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'dossier, asking for four digits, too few given',
    reach: async (visit) => {
      const { code } = await visit.world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
      await visit.open(`/ho-so/${code}`);
      const screen = new DossierScreen(visit.page);
      await screen.expectShown(code);
      await screen.button(dossier.see_detail).click();
      await visit.page.getByRole('button', { name: dossier.use_last4 }).click();
      await visit.page.getByRole('dialog').getByRole('button', { name: dossier.last4_send, exact: true }).click();
      await visit.page.getByText(dossier.last4_invalid).waitFor();
    },
  },
  proven('dossier, two levels, steps shown', 'binh-duong', /Hai cấp, đang ở Sở/),
  proven('dossier, three levels, handed over', 'binh-thuan', /Ba cấp/),
  proven('dossier, a step at a ministry', 'ca-mau', /cấp bộ/),
  proven('dossier, papers asked for', 'binh-thuan', /chờ bổ sung 3/),
  proven('dossier, overdue with apology', 'quang-nam', /có thư xin lỗi/),
  proven('dossier, refused', 'ca-mau', /Không được tiếp nhận/),
  proven('dossier, result ready', 'binh-duong', /Đã có kết quả/),
  proven('dossier, unknown status', 'quang-nam', /Trạng thái lạ/),
  {
    name: 'dossier, steps in words, all shown',
    reach: async (visit) => {
      await openProven({ ...visit, province: 'quang-nam', shows: /Ba cấp/ });
      await visit.page.getByText(dossier.see_steps).click();
    },
  },
  {
    name: 'dossier, just followed',
    reach: async ({ world, open, page }) => {
      const { code } = await world.sandbox.sample('quang-nam', /Quá hạn 5 ngày/);
      await open(`/ho-so/${code}`);
      await new DossierScreen(page).expectShown(code);
      await page.getByRole('button', { name: dossier.follow }).click();
      await page.getByText(dossier.followed_toast).waitFor();
    },
  },
  {
    name: 'home and my dossiers with some followed',
    reach: async ({ world, open, page }) => {
      for (const shows of [/Quá hạn 5 ngày/, /chờ bổ sung/, /Hai cấp/]) {
        const { code } = await world.sandbox.sample('quang-nam', shows);
        await open(`/ho-so/${code}`);
        await new DossierScreen(page).expectShown(code);
        const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(`/${code}/follow`));
        await page.getByRole('button', { name: dossier.follow }).click();
        await saved;
      }
      await open('/ho-so');
      await expect(page.locator('main a[href*="/ho-so/"]')).toHaveCount(3);
    },
  },
];

/** States that need something to fail; what the browser prints about that is expected. */
export const FAILING_SCREENS: ScreenState[] = [
  {
    name: 'a screen whose code does not come',
    reach: async ({ open, page }) => {
      await page.route('**/assets/statistics-page.*.js', (route) => route.abort());
      await open('/thong-ke');
      await page.getByRole('heading', { name: common.crashed_title }).waitFor();
    },
  },
  {
    name: 'dossier, code too short',
    reach: async ({ open, page }) => {
      await open('/ho-so/17-1436');
      await new DossierScreen(page).problem.waitFor();
    },
  },
  {
    name: 'dossier, not found',
    reach: async ({ open, page }) => {
      await open('/ho-so/H36.223-260630-9999');
      await expect(new DossierScreen(page).problem).toHaveText(dossier.nf_title);
    },
  },
  {
    name: 'dossier, a province nobody serves',
    reach: async ({ open, page }) => {
      await open('/ho-so/000.00.01.H26-240501-0001');
      await expect(new DossierScreen(page).problem).toHaveText(dossier.not_served_place_title.replace('{name}', 'Hà Nội'));
    },
  },
  {
    name: 'dossier, code of another make, which province',
    reach: async ({ open, page }) => {
      await open('/ho-so/HS.000.123.456');
      await page.getByText(dossier.other_province).waitFor();
    },
  },
  {
    name: 'dossier, without a network and not kept',
    reach: async ({ open, page }) => {
      await page.route('**/api/v1/dossiers/**', (route) => route.abort());
      await open('/ho-so/H36.223-260630-0001');
      await new DossierScreen(page).problem.waitFor();
    },
  },
  {
    name: 'dossier, loading',
    reach: async ({ open, page }) => {
      await page.route('**/api/v1/dossiers/**', () => undefined);
      await open('/ho-so/H36.223-260630-0001');
      await page.getByText(dossier.loading.replace('{code}', 'H36.223-260630-0001')).waitFor({ state: 'attached' });
    },
  },
  {
    name: 'home without a network',
    reach: async ({ open, page }) => {
      await open('/');
      await page.locator('#main').waitFor(); // the app itself, not the picture before it
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.evaluate(() => window.dispatchEvent(new Event('offline')));
      await page.getByText('Đang không có mạng', { exact: false }).waitFor();
    },
  },
];
