import { afterEach, describe, expect, it, vi } from 'vitest';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import { doing, eventually, mount, place, type, unmount } from '../../mount.test-helper';
import { CodeField } from './code-field';

const resolveQr = vi.hoisted(() => vi.fn());
vi.mock('../../api/client', () => ({ resolveQr, getProvinces: () => Promise.resolve({ ok: false }) }));

afterEach(async () => {
  await unmount();
  resolveQr.mockReset();
});

const CODE = 'H36.223-261116-0031';
const input = (host: HTMLElement): HTMLInputElement => {
  const found = host.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};

/** Types and sends; resolves when what follows is on screen. */
async function send(host: HTMLElement, text: string, until: () => void): Promise<void> {
  await type(input(host), text);
  await doing(() => host.querySelector('form')?.requestSubmit());
  await eventually(until);
}

describe('the code field of home', () => {
  it('is labelled, and its hint belongs to it', async () => {
    const host = await mount(<CodeField />);
    expect(input(host).labels?.[0]?.textContent).toBe('Mã hồ sơ');
    expect(document.getElementById(input(host).getAttribute('aria-describedby') ?? '')?.textContent).toContain('000.23.11.H11-240716-0007');
  });

  it('opens the dossier of a good code', async () => {
    const host = await mount(<CodeField />);
    await send(host, CODE.toLowerCase(), () => expect(place()).toBe(`/ho-so/${CODE}`));
  });

  it('says what is wrong, tied to the field, focus in it', async () => {
    const host = await mount(<CodeField />);
    await send(host, 'H36.223-260630', () => expect(host.querySelector('[role=alert]')?.textContent).toBe('Mã này thiếu phần số thứ tự ở cuối. Xem lại giấy hẹn.'));
    expect(input(host).getAttribute('aria-invalid')).toBe('true');
    expect(input(host).getAttribute('aria-describedby')).toContain('-error');
    expect(document.activeElement).toBe(input(host));
    await type(input(host), 'H36.223-260630-');
    expect(host.querySelector('[role=alert]')?.textContent).toBe('');
  });

  it('wipes the text of an ID card and sends nothing', async () => {
    const host = await mount(<CodeField />);
    await send(host, '060123004567|260123456|Nguyễn Văn An|01011990|Nam|Xã Hàm Liêm|01012022', () => expect(host.querySelector('[role=alert]')?.textContent).toContain('thẻ căn cước'));
    expect(input(host).value).toBe('');
    expect(resolveQr).not.toHaveBeenCalled();
  });

  it('asks about an odd code before opening it, focus on the question', async () => {
    const host = await mount(<CodeField />);
    const odd = 'H36.223-261116-00031';
    await send(host, odd, () => expect(host.querySelector('.notice')?.textContent).toContain('Đúng mã này chứ?'));
    expect(host.querySelector('.notice')?.textContent).toContain('Số thứ tự ở cuối dài hoặc ngắn hơn thường gặp. Bạn so lại với giấy hẹn.');
    expect(host.querySelector('.notice a')?.getAttribute('href')).toBe(`/ho-so/${odd}`);
    expect(document.activeElement).toBe(host.querySelector('.code-form__answer'));
    expect(place()).toBe('/');
    await type(input(host), `${odd}1`);
    expect(host.querySelector('.notice')).toBeNull();
  });

  it('offers to look up a code of another make', async () => {
    const host = await mount(<CodeField />);
    await send(host, 'HS.000.123.456', () => expect(host.querySelector('a')?.getAttribute('href')).toBe('/ho-so/HS.000.123.456'));
  });

  it('offers several codes as a choice', async () => {
    const host = await mount(<CodeField />);
    await send(host, `${CODE} và 000.23.11.H11-240716-0007`, () => expect([...host.querySelectorAll('li a')].map((link) => link.textContent)).toEqual([CODE, '000.23.11.H11-240716-0007']));
  });

  const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const LINK = `https://dichvucong.binhthuan.gov.vn/apiqr/qr?id=${ID}`;

  it('asks the proxy what an opaque link means, sending the host and the id alone', async () => {
    resolveQr.mockResolvedValue(ok({ codes: [CODE], provinceId: 'binh-thuan' }));
    const host = await mount(<CodeField />);
    await send(host, LINK, () => expect(place()).toBe(`/ho-so/${CODE}?tinh=binh-thuan`));
    expect(resolveQr.mock.calls).toEqual([[{ kind: 'opaque', host: 'dichvucong.binhthuan.gov.vn', id: ID }]]);
  });

  it('says in the proxy\'s words why it could not', async () => {
    resolveQr.mockResolvedValue(failed(readProblem(422, { code: 'qr_not_resolved', title: 'Mã QR này không dẫn đến hồ sơ nào.' }, null)));
    const host = await mount(<CodeField />);
    await send(host, LINK, () => expect(host.querySelector('[role=alert]')?.textContent).toBe('Mã QR này không dẫn đến hồ sơ nào.'));
  });

  it('keeps what was typed before the app was ready', async () => {
    const shell = document.createElement('div');
    shell.id = 'app';
    shell.innerHTML = '<input id="dossier-code" value="H36.22">';
    document.documentElement.append(shell); // mounting empties the body
    const host = await mount(<CodeField />);
    shell.remove();
    expect(input(host).value).toBe('H36.22');
  });
});
