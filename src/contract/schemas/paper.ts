import { Type, type Static } from 'typebox';
import { Nullable, PageQuery, StringEnum, Time } from './common';
import { Uuid } from './draft';

/** As the catalogue names papers. */
export const PaperCode = Type.String({ pattern: '^[\\w.:/-]{1,60}$' });

/** Why a file was turned away, told by name. */
export const PaperFault = StringEnum(['unreadable', 'empty', 'oversized', 'wrong_type', 'damaged', 'infected', 'duplicate', 'scan_unavailable']);
export type PaperFault = Static<typeof PaperFault>;

/**
 * A file behind a paper. Bytes come by tus at `/uploads` with metadata `draftId`, `paperCode`, `fileName`, `fileType`, `sha256` (hex of the whole file);
 * the last segment of the tus location is the paper's id. `receiving` → `checking` → `ready` | `rejected`.
 */
export const PaperView = Type.Object({
  id: Uuid,
  draftId: Nullable(Uuid),
  filingId: Nullable(Uuid),
  paperCode: Type.String(),
  fileName: Type.String(),
  fileType: Type.String(),
  sizeBytes: Type.Integer({ minimum: 0 }),
  receivedBytes: Type.Integer({ minimum: 0 }),
  state: StringEnum(['receiving', 'checking', 'ready', 'rejected']),
  /** `off` when the deployment has no scanner. */
  virusScan: StringEnum(['off', 'waiting', 'clean', 'infected']),
  fault: Nullable(PaperFault),
  createdAt: Time,
});
export type PaperView = Static<typeof PaperView>;

/** `GET /papers?draftId=…`: the files of one draft; without it, everything that may be used again (papers and results of earlier filings). */
export const PaperQuery = Type.Object({ ...PageQuery.properties, draftId: Type.Optional(Uuid) }, { additionalProperties: false });
export const PaperPage = Type.Object({ items: Type.Array(PaperView), nextCursor: Nullable(Type.String()) });
export type PaperPage = Static<typeof PaperPage>;

/** `POST /papers/{id}/reuse`: the same bytes for another draft; answers the new paper. */
export const ReuseBody = Type.Object({ draftId: Uuid, paperCode: PaperCode }, { additionalProperties: false });
