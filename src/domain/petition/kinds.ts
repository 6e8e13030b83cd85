/** What a phản ánh, kiến nghị may be about: the eight of NĐ 20/2008/NĐ-CP Đ.5, in its order. */
export const PETITION_KINDS = ['conduct', 'unfit', 'inconsistent', 'unlawful', 'treaty', 'other', 'solution', 'initiative'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];

/** A phản ánh tells of a difficulty; a kiến nghị also says how to mend it (NĐ 20/2008/NĐ-CP Đ.3). */
export const isProposal = (kind: PetitionKind): boolean => kind === 'solution' || kind === 'initiative';

/** As the law words them, for the agency that reads them. */
export const KIND_NAMES_VI: Readonly<Record<PetitionKind, string>> = {
  conduct: 'Hành vi chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định hành chính',
  unfit: 'Quy định hành chính không phù hợp với thực tế',
  inconsistent: 'Quy định hành chính không đồng bộ, thiếu thống nhất',
  unlawful: 'Quy định hành chính không hợp pháp hoặc trái thẩm quyền',
  treaty: 'Quy định hành chính trái với điều ước quốc tế',
  other: 'Những vấn đề khác liên quan đến quy định hành chính',
  solution: 'Phương án xử lý những phản ánh nêu trên',
  initiative: 'Sáng kiến ban hành mới quy định hành chính',
};
