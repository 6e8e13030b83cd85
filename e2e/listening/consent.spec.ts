import { vi as account } from '../../src/app/features/account/account.vi';
import { vi as question } from '../../src/app/features/question/question.vi';
import { Desk } from '../support/desk';
import { DossierScreen } from '../support/dossier-screen';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { LetterApi } from '../support/letter-api';
import { expect, test } from '../support/test';

test('who takes the consent back at Zalo is signed out, and what was kept about them is gone', async ({ world, open, page, context, citizen, watch }) => {
  if (citizen === null) throw new Error('somebody must hold the phone');
  watch.allowFailedRequests();
  const desk = new Desk(world);
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  const followed = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/follow'));
  await page.getByRole('button', { name: dossier.follow }).click();
  await followed;
  const api = await LetterApi.signIn(world, citizen);
  const asked = `Nộp thay cho bố mẹ có được không ${Date.now()}?`;
  await api.ask(asked);

  expect(await desk.revokeConsent(citizen.n, 'wrong')).toEqual([401]);
  await open('/hoi-dap');
  await expect(page.getByRole('link', { name: asked })).toBeVisible();
  expect(await api.count('listMyDossiers')).toBe(1);

  expect(await desk.revokeConsent(citizen.n)).toEqual([200]);
  expect(await api.statusOf('getMe')).toBe(401);
  await context.route('https://h5.zalo.me/openapi/access_token**', (route) => route.fulfill({ headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }, json: { error: -14003, message: 'no consent' } }));
  await open('/hoi-dap');
  await expect(page.getByText(question.mine_signed_out)).toBeVisible();
  await expect(page.getByRole('link', { name: asked })).toHaveCount(0);
  await open('/toi');
  await expect(page.getByText(account.who_nobody_zalo)).toBeVisible();

  const again = await LetterApi.signIn(world, citizen);
  expect(await again.count('listMyDossiers')).toBe(0);
  expect(await again.count('listMyQuestions')).toBe(0);
  expect((await again.inbox()).items).toEqual([]);
});
