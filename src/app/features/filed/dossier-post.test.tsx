import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../api/api-error';
import * as filings from '../../api/filing/filings';
import * as postOrders from '../../api/filing/post-orders';
import * as procedures from '../../api/filing/procedures';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { DossierPost } from './dossier-post';
import { PiecesContext, type FilingPieces } from './pieces';
import { CODE, failing, OFFER, press, sampleDossier, sampleFiling, samplePostal, text } from './sample-filing.test-helper';

vi.mock('../../api/filing/filings');
vi.mock('../../api/filing/post-orders');
vi.mock('../../api/filing/procedures');
const PIECES: FilingPieces = { PartyForm: () => null, PostEstimate: () => null, completeParty: () => null, PaperGatherer: () => null };
const show = (view = sampleDossier()) => mount(<PiecesContext.Provider value={PIECES}><DossierPost view={view} /></PiecesContext.Provider>);

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(filings.listFilings).mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(postOrders.listPostForDossier).mockResolvedValue(ok({ items: [] }));
  vi.mocked(procedures.getProcedure).mockResolvedValue(ok(OFFER));
});
afterEach(unmount);

describe('the post of a tracked dossier', () => {
  it('is offered to its owner only', async () => {
    await show(sampleDossier({ tier: 1 }));
    await doing(() => undefined);
    expect(postOrders.listPostForDossier).not.toHaveBeenCalled();
    await unmount();
    await show();
    await eventually(() => expect(text()).toContain('Bạn muốn bưu điện làm gì?'));
  });

  it('shows what was ordered, and offers only the rest', async () => {
    vi.mocked(postOrders.listPostForDossier).mockResolvedValueOnce(failing('offline', 0, 'Không có mạng.')).mockResolvedValue(ok({ items: [samplePostal()] }));
    await show();
    await eventually(() => expect(text()).toContain('Chưa xem được yêu cầu bưu điện. Không có mạng.'));
    await doing(() => press('Thử lại'));
    await eventually(() => expect(text()).toContain('EB123456785VN'));
    expect([...document.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual(['Không cần', 'Lấy hồ sơ giấy tại nhà']);
  });

  it('asks again by itself until the post has taken the order', async () => {
    vi.mocked(postOrders.listPostForDossier).mockResolvedValueOnce(ok({ items: [samplePostal({ state: 'ordering', trackingNumber: null })] })).mockResolvedValue(ok({ items: [samplePostal()] }));
    await show();
    await eventually(() => expect(text()).toContain('EB123456785VN'));
    expect(postOrders.listPostForDossier).toHaveBeenCalledTimes(2);
  });

  it('gives way to the filing it came from, where papers asked for are sent', async () => {
    vi.mocked(filings.listFilings).mockResolvedValue(ok({ items: [sampleFiling({ dossierCode: CODE })], nextCursor: null }));
    await show(sampleDossier({ group: 'waiting_citizen' }, { action: 'supplement' }));
    await eventually(() => expect(text()).toContain('Gửi bổ sung trên ứng dụng'));
    expect(document.querySelector('a')?.getAttribute('href')).toBe(`/ho-so-da-nop/${sampleFiling().id}`);
    expect(postOrders.listPostForDossier).not.toHaveBeenCalled();
  });

  it('gives way to it also when much was filed since', async () => {
    vi.mocked(filings.listFilings).mockImplementation((cursor) => Promise.resolve(ok(cursor === null ? { items: [sampleFiling({ dossierCode: null })], nextCursor: 'older' } : { items: [sampleFiling({ dossierCode: CODE })], nextCursor: null })));
    await show(sampleDossier({ group: 'waiting_citizen' }, { action: 'supplement' }));
    await eventually(() => expect(text()).toContain('Gửi bổ sung trên ứng dụng'));
  });
});
