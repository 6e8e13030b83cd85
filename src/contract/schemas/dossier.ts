import { Type, type Static } from 'typebox';
import { Nullable, StringEnum, Time } from './common';

export const Level = StringEnum(['commune', 'district', 'province', 'ministry']);
export type LevelView = Static<typeof Level>;

/** Degree of completion, all that the law lets a bare code show (TT 01/2018/TT-VPCP Đ.16.2.d). */
export const StatusGroup = StringEnum([
  'submitted', 'accepted', 'in_progress', 'waiting_citizen', 'done', 'returned', 'refused', 'withdrawn', 'stopped', 'other',
]);
export type StatusGroupView = Static<typeof StatusGroup>;

export const Timeliness = StringEnum(['on_time', 'due_soon', 'overdue', 'paused', 'no_appointment', 'finished_on_time', 'finished_late', 'closed']);
export type TimelinessView = Static<typeof Timeliness>;

const Agency = Type.Object({ name: Type.String(), level: Nullable(Level), nowNamed: Nullable(Type.String()) });

/** One visit to an agency: consecutive steps at the same place. `hand` tells how the dossier came there. */
const Visit = Type.Object({
  level: Nullable(Level),
  agency: Agency,
  hand: StringEnum(['start', 'up', 'down', 'across']),
  state: StringEnum(['done', 'now', 'ahead']),
  startedAt: Nullable(Time),
  endedAt: Nullable(Time),
  plannedEndAt: Nullable(Time),
  /** Working days, one decimal at most; negative never. */
  plannedWorkingDays: Nullable(Type.Number()),
  takenWorkingDays: Nullable(Type.Number()),
  late: Type.Boolean(),
  steps: Type.Array(
    Type.Object({
      name: Type.String(),
      startedAt: Nullable(Time),
      endedAt: Nullable(Time),
      plannedEndAt: Nullable(Time),
      note: Nullable(Type.String()),
    }),
  ),
});
export type VisitView = Static<typeof Visit>;

const Supplement = Type.Object({
  id: Type.String(),
  requestedAt: Nullable(Time),
  expiresAt: Nullable(Time),
  reason: Type.String(),
  papers: Type.Array(Type.String()),
  answeredAt: Nullable(Time),
});

const File = Type.Object({ id: Type.String(), name: Type.String(), signed: Nullable(Type.Boolean()) });

/** Tier 0: the code alone. No names, no procedure, no agency. */
const Completion = Type.Object({
  code: Type.String(),
  tier: Type.Integer({ minimum: 0, maximum: 2 }),
  group: StatusGroup,
  /** Levels this dossier can pass, lowest first: three before 01/07/2025, two after, a fourth when a ministry has a step. */
  levels: Type.Array(Level),
  /** Highest level reached so far, and where it is now. */
  levelReached: Nullable(Level),
  levelNow: Nullable(Level),
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  timeliness: Timeliness,
  fetchedAt: Time,
  stale: Type.Boolean(),
});

const Detail = Type.Object({
  altCodes: Type.Array(Type.String()),
  provinceId: Type.String(),
  source: Type.String(),
  statusCode: Type.Integer({ minimum: 0, maximum: 10 }),
  statusRaw: Type.String(),
  procedure: Type.Object({
    code: Nullable(Type.String()),
    name: Type.String(),
    field: Nullable(Type.String()),
    onlineLevel: Nullable(Type.Integer({ minimum: 3, maximum: 4 })),
  }),
  agency: Agency,
  era: StringEnum(['three_levels', 'two_levels', 'crossing']),
  channel: Nullable(StringEnum(['counter', 'online', 'post'])),
  submittedAt: Nullable(Time),
  receivedAt: Nullable(Time),
  dueAt: Nullable(Time),
  /** Working days to the appointment; negative when late; null without one. Counted at `fetchedAt`. */
  workingDaysLeft: Nullable(Type.Integer()),
  finishedAt: Nullable(Time),
  returnedAt: Nullable(Time),
  visits: Type.Array(Visit),
  supplements: Type.Array(Supplement),
  /** `newDueAt` is null too once the appointment was moved beyond it. */
  apology: Nullable(Type.Object({ reason: Type.String(), issuedAt: Nullable(Time), newDueAt: Nullable(Time) })),
  reason: Nullable(Type.String()),
  returnPlace: Nullable(Type.String()),
  owner: Type.Object({ kind: StringEnum(['citizen', 'business', 'agency', 'other']), nameMasked: Nullable(Type.String()) }),
  /** What the citizen has to do now. */
  action: StringEnum(['none', 'wait', 'supplement', 'pay', 'collect', 'refile', 'read_reason', 'rate']),
});

const Belongings = Type.Object({
  files: Type.Array(File),
  results: Type.Array(File),
  fees: Type.Array(Type.Object({ name: Type.String(), amountVnd: Type.Integer({ minimum: 0 }), paid: Type.Boolean() })),
  postal: Nullable(Type.Object({ trackingNumber: Nullable(Type.String()), stateRaw: Type.String() })),
});

/** `GET /dossiers/{code}`: `detail` from tier 1, `belongings` from tier 2. */
export const DossierView = Type.Object({
  completion: Completion,
  detail: Nullable(Detail),
  belongings: Nullable(Belongings),
  followed: Type.Boolean(),
});
export type DossierView = Static<typeof DossierView>;
export type DossierDetail = Static<typeof Detail>;
export type DossierCompletion = Static<typeof Completion>;
export type DossierBelongings = Static<typeof Belongings>;

export const DossierParams = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }) });

/** `province` names the system to ask when the code itself does not say which. */
export const DossierQuery = Type.Object(
  { province: Type.Optional(Type.String({ pattern: '^[a-z-]{2,30}$' })) },
  { additionalProperties: false },
);

export const ProofBody = Type.Object({ last4: Type.String({ pattern: '^[0-9]{4}$' }) }, { additionalProperties: false });

/** `label` is the citizen's own name for the dossier ("Giấy khai sinh bé Na"). */
export const FollowBody = Type.Object({ label: Type.Optional(Type.String({ maxLength: 60 })) }, { additionalProperties: false });

export const FollowedDossier = Type.Object({
  code: Type.String(),
  label: Nullable(Type.String()),
  followedAt: Time,
  /** Last known state; null when the upstream has not answered since it was followed. Procedure only from tier 1. */
  completion: Nullable(Completion),
  procedureName: Nullable(Type.String()),
  /** The appointment in force: of the apology when there is one. */
  dueAt: Nullable(Time),
  workingDaysLeft: Nullable(Type.Integer()),
  /** As in the detail, but `await_post` and `download` for a result that nobody has to come for. */
  action: Nullable(Type.String()),
});
export type FollowedDossier = Static<typeof FollowedDossier>;

export const FollowedPage = Type.Object({ items: Type.Array(FollowedDossier), nextCursor: Nullable(Type.String()) });
export type FollowedPage = Static<typeof FollowedPage>;
