import { keyOf } from '../text';

/** What a text is by law: only a petition may be sent here (NĐ 20/2008/NĐ-CP Đ.1); the others go to Tiếp công dân. */
export type Nature = 'petition' | 'complaint' | 'denunciation';

/**
 * Answers at the gate. `againstDecision`: an agency's decision or act harmed my own lawful rights and I want it reviewed (Luật Khiếu nại Đ.2).
 * `reportsOffender`: I report who broke the law, to have them dealt with (Luật Tố cáo Đ.2). `sure`: I was told that the words sound like that, and it is neither.
 */
export interface GateAnswers {
  againstDecision: boolean;
  reportsOffender: boolean;
  sure: boolean;
}

/** A denial just before says that the word is not meant: "tôi không khiếu nại". */
const UNDENIED = '(?<!khong )(?<!khong phai )(?<!khong phai la )(?<!chua )';
const DENOUNCING = new RegExp(`${UNDENIED}\\b(?:to cao|to giac|tham nhung|tham o|nhan hoi lo|doi hoi lo|bieu thu tien|lam quyen|lam dung chuc vu)\\b`);
const COMPLAINING = new RegExp(
  `${UNDENIED}\\b(?:khieu nai|khieu kien|don khieu nai|(?:yeu cau|de nghi|xin) (?:huy|thu hoi|xem xet lai) (?:bo )?quyet dinh|khong dong y voi quyet dinh|phan doi quyet dinh|quyet dinh (?:thu hoi dat|xu phat|cuong che|giai quyet) [^.]{0,60}(?:trai luat|sai|khong dung))\\b`,
);

/** What the words of a text sound like; a hint to ask about, never a verdict. Spelling without diacritics counts. */
export function soundsLike(...texts: readonly string[]): Nature {
  const words = texts.map(keyOf).join(' . ');
  if (DENOUNCING.test(words)) return 'denunciation';
  return COMPLAINING.test(words) ? 'complaint' : 'petition';
}

/** What is to be done with a text: the citizen's own answers decide, the words only until the citizen says that they mean something else. */
export function natureOf({ againstDecision, reportsOffender, sure }: GateAnswers, ...texts: readonly string[]): Nature {
  if (reportsOffender) return 'denunciation';
  if (againstDecision) return 'complaint';
  return sure ? 'petition' : soundsLike(...texts);
}
