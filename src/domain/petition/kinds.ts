/** What a phản ánh, kiến nghị may be about: the eight of NĐ 20/2008/NĐ-CP Đ.5, in its order. */
export const PETITION_KINDS = ['conduct', 'unfit', 'inconsistent', 'unlawful', 'treaty', 'other', 'solution', 'initiative'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];
