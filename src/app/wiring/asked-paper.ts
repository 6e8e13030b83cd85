import type { PaperNeed } from '../../contract/schemas/procedure';

const MOST = 60;

/** A paper an agency asked for in its own words. Its code, which the agency reads too, is made of them: "1.giay-chung-sinh". */
export function askedPaper(name: string, index: number): PaperNeed {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const code = `${index + 1}.${plain}`.slice(0, MOST).replace(/-+$/, '');
  return { code, name, originals: 0, copies: 1, required: true, cases: null, takenFrom: null, template: null, forProxyOnly: false };
}
