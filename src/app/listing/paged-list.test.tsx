import { useCallback, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type ApiError, type ApiResult } from '../api/api-error';
import { press } from '../letters/press.test-helper';
import { eventually, mount, unmount } from '../mount.test-helper';
import { PagedList } from './paged-list';
import { usePages } from './use-pages';

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

const OFFLINE: ApiError = { code: 'offline', status: 0, title: 'Mất mạng.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null };
const ask = vi.fn<(words: string, cursor: string | null) => Promise<ApiResult<Page>>>();
const page = (ids: string, nextCursor: string | null) => ok({ items: ids.split(' ').map((id) => ({ id })), nextCursor });
const shown = (): string => [...document.querySelectorAll('li')].map(({ textContent }) => textContent).join(' ');

function List() {
  const [words, setWords] = useState('xa');
  const pages = usePages(useCallback((cursor: string | null) => ask(words, cursor), [words]));
  return (
    <>
      <button type="button" onClick={() => setWords('huyen')}>Tìm huyện</button>
      <PagedList pages={pages} words={{ loading: 'Đang tìm', label: 'Danh sách' }} empty={<p>Không có</p>} row={({ id }) => <li key={id}>{id}</li>} />
    </>
  );
}

beforeEach(() => ask.mockReset());
afterEach(unmount);

describe('a list that comes page by page', () => {
  it('asks again for the other list that failed, not for more of the one before', async () => {
    ask.mockResolvedValueOnce(page('a b', '2')).mockResolvedValueOnce(failed(OFFLINE)).mockResolvedValueOnce(page('c d', null));
    await mount(<List />);
    await eventually(() => expect(shown()).toBe('a b'));
    await press('Tìm huyện');
    await eventually(() => expect(document.body.textContent).toContain('Mất mạng.'));
    await press('Thử lại');
    await eventually(() => expect(shown()).toBe('c d'));
    expect(ask).toHaveBeenLastCalledWith('huyen', null);
  });

  it('goes on where a further page failed', async () => {
    ask.mockResolvedValueOnce(page('a b', '2')).mockResolvedValueOnce(failed(OFFLINE)).mockResolvedValueOnce(page('c', null));
    await mount(<List />);
    await eventually(() => expect(shown()).toBe('a b'));
    await press('Xem thêm');
    await eventually(() => expect(document.body.textContent).toContain('Mất mạng.'));
    await press('Thử lại');
    await eventually(() => expect(shown()).toBe('a b c'));
    expect(ask).toHaveBeenLastCalledWith('xa', '2');
  });

  it('shows once what a new row on top pushed to the next page', async () => {
    ask.mockResolvedValueOnce(page('b c', '2')).mockResolvedValueOnce(page('c d', null));
    await mount(<List />);
    await eventually(() => expect(shown()).toBe('b c'));
    await press('Xem thêm');
    await eventually(() => expect(shown()).toBe('b c d'));
  });
});
