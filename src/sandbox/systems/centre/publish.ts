import { Type, type Static } from 'typebox';
import type { SandboxState } from '../../state';
import { PROVINCE_IDS } from '../../world/model';
import { CATEGORIES, MAINTAINED, type SandboxMaintenance, type SandboxNotice } from './notice';

const MINUTE_MS = 60_000;
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** A notice to publish: now, or `publishedMinutesAgo`; out of date after `validMinutes`. */
export const NoticeSpec = Type.Object(
  {
    province: Type.Enum([...PROVINCE_IDS]),
    category: Type.Enum([...CATEGORIES]),
    title: Text(300),
    summary: Type.Optional(Type.String({ maxLength: 500 })),
    html: Type.String({ maxLength: 30_000 }),
    cover: Type.Optional(Type.String({ maxLength: 500 })),
    pinned: Type.Optional(Type.Boolean()),
    publishedMinutesAgo: Type.Optional(Type.Integer({ minimum: -100_000, maximum: 1_000_000 })),
    validMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
);
export type NoticeSpec = Static<typeof NoticeSpec>;

/** A maintenance from `inMinutes` on (negative: it has begun), for `minutes`. */
export const MaintenanceSpec = Type.Object(
  { province: Type.Enum([...PROVINCE_IDS]), system: Type.Enum([...MAINTAINED]), inMinutes: Type.Integer({ minimum: -10_000, maximum: 100_000 }), minutes: Type.Integer({ minimum: 1, maximum: 10_000 }), text: Type.String({ maxLength: 500 }) },
  { additionalProperties: false },
);
export type MaintenanceSpec = Static<typeof MaintenanceSpec>;

/** What the centre's editor does. */
export function publishNotice({ centre, clock }: Pick<SandboxState, 'centre' | 'clock'>, { province, category, title, summary = '', html, cover = '', pinned = false, publishedMinutesAgo = 0, validMinutes }: NoticeSpec): SandboxNotice {
  const nowMs = clock().getTime();
  const validTo = validMinutes === undefined ? null : new Date(nowMs + validMinutes * MINUTE_MS);
  return centre.publish({ province, category, title, summary, html, cover, pinned, publishedAt: new Date(nowMs - publishedMinutesAgo * MINUTE_MS), validFrom: null, validTo });
}

export function planMaintenance({ centre, clock }: Pick<SandboxState, 'centre' | 'clock'>, { province, system, inMinutes, minutes, text }: MaintenanceSpec): SandboxMaintenance {
  const from = new Date(clock().getTime() + inMinutes * MINUTE_MS);
  return centre.plan({ province, system, from, to: new Date(from.getTime() + minutes * MINUTE_MS), text });
}
