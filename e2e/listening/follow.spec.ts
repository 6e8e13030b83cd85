import { vi as channel } from '../../src/app/telling/channel.vi';
import { vi as common } from '../../src/app/locales/common.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { vi as inbox } from '../../src/app/features/inbox/inbox.vi';
import { isQuietNow } from '../support/quiet-hours';
import { Desk } from '../support/desk';
import { DossierScreen } from '../support/dossier-screen';
import { said } from '../support/filing-steps';
import { LetterApi } from '../support/letter-api';
import { expect, test } from '../support/test';
import { ok } from '../support/zalo-phone';

test('who follows a dossier and allows the Official Account is told once, in the inbox and by one message', async ({ world, open, page, phone, citizen }) => {
  if (citizen === null) throw new Error('somebody must hold the phone');
  const desk = new Desk(world);
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  await desk.reach(citizen.n, { followsOa: false, announce: false });
  await desk.pushFrom('binh-thuan');
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  await expect(page.getByRole('button', { name: channel.offer_oa })).toHaveCount(0);
  const followed = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/follow'));
  await page.getByRole('button', { name: dossier.follow }).click();
  await followed;

  await phone.program('followOa', 'later');
  await page.getByRole('button', { name: channel.offer_oa }).click();
  await expect.poll(() => phone.calls('followOa')).toHaveLength(1);
  await desk.reach(citizen.n, { followsOa: true });
  await phone.release('followOa', ok());
  await expect(page.getByText(channel.done)).toBeVisible();

  const api = await LetterApi.signIn(world, citizen);
  const before = (await desk.messagesTo(citizen.n)).length;
  await desk.advance(code, 'finish');
  await expect.poll(async () => (await api.inbox()).items.length).toBe(1);
  const due = isQuietNow() ? 0 : 1;
  await expect.poll(async () => (await desk.messagesTo(citizen.n)).length - before).toBe(due);

  await phone.emit('resumed');
  const tab = page.getByRole('navigation', { name: common.main_nav }).getByRole('link', { name: new RegExp(`^${common.inbox}`) });
  await expect(tab).toHaveAccessibleName(new RegExp(said(common.unread, { n: 1 })));
  await tab.click();
  const entry = page.getByRole('list', { name: inbox.unread }).getByRole('link');
  await expect(entry).toHaveCount(1);
  await entry.click();
  await new DossierScreen(page).expectShown(code);
  await expect(tab).toHaveAccessibleName(common.inbox);

  expect((await api.inbox()).items, 'one change is one entry').toHaveLength(1);
  const messages = (await desk.messagesTo(citizen.n)).slice(before);
  expect(messages, 'and one message').toHaveLength(due);
  for (const message of messages) {
    expect(message.channel).toBe('oa');
    expect(`${message.title ?? ''} ${message.text}`, 'no name in a message').not.toContain(citizen.name);
    expect(decodeURIComponent(message.url ?? '')).toContain(`/ho-so/${code}`);
  }
});
