import { afterEach, describe, expect, it } from 'vitest';
import type { PaperNeed } from '../../../contract/schemas/procedure';
import { mount, unmount } from '../../mount.test-helper';
import { PaperSection } from './paper-section';

const paper = (code: string, takenFrom: string | null): PaperNeed => ({ code, name: `Giấy ${code}`, originals: 1, copies: 0, required: true, cases: null, takenFrom, template: null, forProxyOnly: false });

afterEach(unmount);

describe('the papers of a procedure', () => {
  it('says of what need not be handed in where it comes from: a database, or the form that is filled in here', async () => {
    const host = await mount(<PaperSection papers={[paper('TP01', null), paper('TP02', 'CSDL quốc gia về dân cư'), paper('TP03', 'form')]} cases={[]} />);
    expect([...host.querySelectorAll('.plain-list li')].map(({ textContent }) => textContent)).toEqual(['Giấy TP02 Lấy từ CSDL quốc gia về dân cư', 'Giấy TP03 Bạn điền ngay trong ứng dụng']);
    expect(host.textContent).not.toContain('Cơ quan tự tra'); // not of a form that the citizen fills in
  });
});
