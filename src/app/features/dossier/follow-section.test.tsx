import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replacePlatform } from '../../platform/current';
import { done } from '../../platform/outcome';
import { FollowSection } from './follow-section';
import { dossierWords } from './dossier-words';
import { byWord, fakePlatform, mount, submit, tap, type, unmount, until } from './render.test-helper';
import { sampleView } from './sample-view.test-helper';
import { ShareRow } from './share-row';

vi.mock('../../state/refresh-list', () => ({ refreshList: (list: unknown) => Promise.resolve(list) }));

const view = sampleView();
const { code } = view.completion;
const follow = <FollowSection view={view} say={dossierWords.say} />;

beforeEach(() => replacePlatform(fakePlatform()));
afterEach(() => {
  unmount();
  replacePlatform(null);
});

describe('following', () => {
  it('is one tap, and one tap back with an undo', async () => {
    const host = await mount(follow, '/ho-so/x');
    await tap('Theo dõi hồ sơ này');
    await until(() => expect(host.textContent).toContain('Đang theo dõi'));
    await tap('Bỏ theo dõi');
    await until(() => expect(byWord('Theo dõi hồ sơ này')).toBeTruthy());
    await tap('Hoàn tác');
    await until(() => expect(host.textContent).toContain('Đang theo dõi'));
  });

  it('leaves the focus on the heading when the tapped button is gone', async () => {
    await mount(<section><h2>Hồ sơ này</h2>{follow}</section>, '/ho-so/x');
    byWord('Theo dõi hồ sơ này').focus();
    await tap('Theo dõi hồ sơ này');
    await until(() => expect(document.activeElement?.textContent).toBe('Hồ sơ này'));
    byWord('Bỏ theo dõi').focus();
    await tap('Bỏ theo dõi');
    await until(() => expect(document.activeElement?.textContent).toBe('Hồ sơ này'));
  });

  it('keeps the citizen’s own name for it, and takes it away when emptied', async () => {
    const host = await mount(follow, '/ho-so/x');
    await tap('Theo dõi hồ sơ này');
    await until(() => expect(byWord('Đặt tên')).toBeTruthy());
    await tap('Đặt tên');
    await type('  Giấy khai sinh bé Na ');
    await submit();
    await until(() => expect(host.textContent).toContain('Đang theo dõi với tên “Giấy khai sinh bé Na”'));
    await tap('Đổi tên');
    await type('');
    await submit();
    await until(() => expect(host.querySelector('.dossier-follow__state')?.textContent).toBe('Đang theo dõi'));
  });
});

describe('passing the code on', () => {
  it('shares the code and its path, nothing else', async () => {
    const share = vi.fn().mockResolvedValue(done(undefined));
    replacePlatform(fakePlatform({ share }));
    await mount(<ShareRow code={code} provinceId={null} say={dossierWords.say} />, '/ho-so/x');
    await tap('Gửi người nhà');
    expect(share).toHaveBeenCalledWith({ title: `Hồ sơ ${code}`, text: code, path: `/ho-so/${code}` });
  });

  it('says what to do when the phone does not let the app copy', async () => {
    await mount(<ShareRow code={code} provinceId={null} say={dossierWords.say} />, '/ho-so/x');
    await tap('Chép mã');
    expect(document.querySelector('.toast')?.textContent).toContain('Bạn giữ vào mã');
  });
});
