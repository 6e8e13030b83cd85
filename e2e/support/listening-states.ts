import { expect, type Page } from '@playwright/test';
import type { BookingPage } from '../../src/contract/schemas/booking';
import { vi as booking } from '../../src/app/features/booking/booking.vi';
import { vi as statistics } from '../../src/app/features/statistics/statistics.vi';
import { vi as notification } from '../../src/app/features/notification/notification.vi';
import { vi as write } from '../../src/app/features/petition/write.vi';
import { Desk } from './desk';
import { LetterApi } from './letter-api';
import { LetterScreen } from './letter-screen';
import type { Citizen } from './sandbox';
import type { Visit } from './screens';

export interface ListeningVisit extends Visit {
  citizen: Citizen | null;
}

export interface ListeningState {
  name: string;
  reach(visit: ListeningVisit): Promise<void>;
}

const plain = (name: string, path: string, more: (page: Page) => Promise<void> = async () => undefined): ListeningState => ({
  name,
  reach: async ({ open, page }) => {
    await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await more(page);
  },
});

/** A page of a petition that is being written. */
const writing = (name: string, more: (screen: LetterScreen) => Promise<void>): ListeningState => ({
  name,
  reach: async ({ open, page }) => {
    await open('/phan-anh/viet');
    await page.getByRole('heading', { level: 1, name: write.step_gate }).waitFor();
    await more(new LetterScreen(page));
  },
});

const toText = async (screen: LetterScreen): Promise<void> => {
  await screen.toText('trước chợ Phan Rí');
  await screen.fillText('Đèn đường hỏng trước chợ', 'Ba bóng đèn hỏng, gọi tôi số 0912345678 hoặc xe 86B1-234.56 nếu cần gặp.');
  await screen.page.getByText('0912345678', { exact: false }).first().waitFor();
};

/** An appointment of the proxy's, as it is told when its hour is near. */
const tooLate: ListeningState = {
  name: 'an appointment too close to be changed',
  reach: async ({ open, page }) => {
    await page.route('**/api/v1/me/bookings*', async (route) => {
      const response = await route.fetch();
      const { items, ...more }: BookingPage = await response.json();
      await route.fulfill({ response, json: { ...more, items: items.map((item) => ({ ...item, changeable: false })) } });
    });
    await open('/dat-lich');
    await page.getByText(booking.too_late).first().waitFor();
    await page.unroute('**/api/v1/me/bookings*');
  },
};

/** What a citizen has who has sent some things and followed a dossier that was finished. */
const withSomeNews: ListeningState = {
  name: 'inbox with news',
  reach: async (visit) => {
    const { world, citizen, open, page } = visit;
    const api = await LetterApi.signIn(world, citizen);
    await api.petition('Quầy số 3 thường xuyên vắng người');
    await api.ask('Khai sinh cho con cần giấy tờ gì?');
    await api.book('H36.201');
    const desk = new Desk(world);
    await desk.pushFrom('quang-nam');
    const { code } = await world.sandbox.sample('quang-nam', /Hai cấp, đang ở Sở/);
    await api.follow(code);
    await desk.advance(code, 'finish');
    await expect.poll(async () => (await api.inbox()).items.length).toBeGreaterThan(0);
    await open('/hop-thu');
    await page.getByRole('list').getByRole('link').first().waitFor();
  },
};

/** Screens of a citizen who has not done anything yet. */
export const EMPTY_STATES: ListeningState[] = [
  plain('inbox, empty', '/hop-thu'),
  plain('notification settings', '/toi/nhan-tin', async (page) => page.getByRole('heading', { name: notification.kinds }).waitFor()),
  writing('petition, gate with a complaint', async (screen) => {
    await screen.answerGate({ againstDecision: true });
    await screen.page.getByText(write.complaint_title).waitFor();
  }),
  writing('petition, what it is about, with faults', async (screen) => {
    await screen.answerGate();
    await screen.next();
    await screen.next();
    await screen.page.getByText(write.kind_missing).first().waitFor();
  }),
  writing('petition, text with a warning', toText),
  writing('petition, who writes', async (screen) => {
    await toText(screen);
    await screen.next();
    await screen.next();
    await screen.page.getByRole('alert').first().waitFor();
  }),
  writing('petition, review', async (screen) => {
    await toText(screen);
    await screen.next();
    await screen.fillWriter();
    await screen.next();
    await screen.expectStep(write.step_review);
  }),
  plain('answered petitions', '/phan-anh/da-tra-loi'),
  plain('announcements', '/thong-bao'),
  plain('announcement', '/thong-bao', async (page) => {
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('article').waitFor();
  }),
  plain('statistics with the table', '/thong-ke', async (page) => page.getByText(statistics.table, { exact: true }).click()),
  plain('agencies', '/co-quan'),
  plain('agency', '/co-quan/H36.201'),
  plain('booking', '/dat-lich/moi/H36.201'),
  plain('booking, nothing chosen', '/dat-lich/moi/H36.201', async (page) => {
    await page.getByRole('button', { name: booking.book, exact: true }).click();
    await page.getByText(booking.slot_missing).first().waitFor();
  }),
  plain('privacy', '/quyen-rieng-tu'),
  plain('about', '/gioi-thieu'),
];

/** Screens of a citizen who has sent something of each; the first makes it so. */
export const FULL_STATES: ListeningState[] = [
  withSomeNews,
  plain('petitions', '/phan-anh'),
  plain('my petition', '/phan-anh', async (page) => {
    await page.getByRole('link', { name: /Quầy số 3/ }).click();
    await page.getByText('Bạn đã viết').waitFor();
  }),
  plain('questions', '/hoi-dap'),
  plain('a question being written', '/hoi-dap/viet'),
  plain('appointments', '/dat-lich'),
  tooLate,
  plain('my data', '/toi/du-lieu', async (page) => {
    for (const fold of await page.locator('summary').all()) await fold.click();
  }),
  plain('consents', '/toi/dong-y'),
  plain('sessions', '/toi/phien'),
];
