import { Type } from 'typebox';

/** 1 chưa hài lòng, 2 hài lòng, 3 rất hài lòng (TT 32/2017/TT-BTTTT Đ.11). */
export const Score = Type.Integer({ minimum: 1, maximum: 3 });

/** How content a citizen is with a service or an answer. */
export const RatingBody = Type.Object({ score: Score, comment: Type.String({ maxLength: 500 }) }, { additionalProperties: false });
