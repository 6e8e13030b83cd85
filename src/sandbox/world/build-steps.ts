import type { NationalStatus } from '../../domain/dossier';
import type { PlannedStage } from './flows';
import { inventName } from './people';
import { addWorkingShare, intoOfficeHours } from './schedule';
import type { WorldStep } from './model';

interface Progress {
  status: NationalStatus;
  /** Steps already behind the dossier; the status decides about the end cases. */
  done: number;
  submittedAt: Date;
  finishedAt: Date | null;
  workingDays: number;
  now: Date;
}

const MINUTE_MS = 60_000;
const CLOSED_EARLY: ReadonlySet<NationalStatus> = new Set<NationalStatus>([3, 7, 8]);

function doneCount({ status, done }: Progress, count: number): number {
  if (status === 10) return count;
  if (status === 9) return count - 1;
  if (status === 3) return 1;
  if (CLOSED_EARLY.has(status)) return Math.min(done + 1, count - 1);
  return status === 1 || status === 2 ? 0 : Math.min(Math.max(done, 1), count - 2);
}

/** Real ends of the done steps: as planned when there was time enough, else squeezed into the time that passed. */
function realEnd(fraction: number, doneFraction: number, progress: Progress): Date {
  const start = progress.submittedAt.getTime();
  const end = progress.finishedAt ?? new Date(progress.now.getTime() - 30 * MINUTE_MS);
  const planned = addWorkingShare(progress.submittedAt, progress.workingDays * fraction);
  const latest = new Date(Math.max(start, start + ((end.getTime() - start) * fraction) / doneFraction));
  const chosen = progress.finishedAt !== null || planned > latest ? latest : planned;
  const inHours = Math.min(intoOfficeHours(chosen).getTime(), progress.now.getTime());
  return new Date(Math.max(start, Math.floor(inHours / MINUTE_MS) * MINUTE_MS));
}

/** The steps of a dossier at a point of its life. Steps still to come have no start; a dossier closed early has none to come. */
export function buildSteps(stages: readonly PlannedStage[], seed: string, progress: Progress): WorldStep[] {
  const done = doneCount(progress, stages.length);
  const closed = CLOSED_EARLY.has(progress.status);
  const until = stages.map((_stage, index) => stages.slice(0, index + 1).reduce((sum, stage) => sum + stage.share, 0));
  const doneFraction = until[done - 1] ?? 1;
  const ends = until.map((fraction, index) => (index < done ? realEnd(fraction, doneFraction, progress) : null));
  return stages.slice(0, closed ? done : stages.length).map((stage, index) => {
    const started = index === 0 ? progress.submittedAt : (ends[index - 1] ?? null);
    return {
      id: `${seed}/${index + 1}`,
      name: stage.name,
      office: stage.office,
      unit: stage.unit,
      officer: inventName(`${seed}/${stage.office.code}/${stage.unit}`),
      title: stage.title,
      startedAt: progress.status === 1 ? null : started,
      endedAt: ends[index] ?? null,
      plannedEndAt: addWorkingShare(progress.submittedAt, progress.workingDays * (until[index] ?? 1)),
      note: null,
    };
  });
}
