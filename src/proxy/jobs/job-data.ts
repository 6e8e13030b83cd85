import { Type, type Static } from 'typebox';

/** What is queued: an id, which attempt comes next, and since when it is tried. Nothing about a person. */
export const JobData = Type.Object({ id: Type.String({ maxLength: 80 }), attempt: Type.Integer({ minimum: 1 }), sinceMs: Type.Number() });
export type JobData = Static<typeof JobData>;

export interface Held {
  jobId: string;
  data: JobData;
}
