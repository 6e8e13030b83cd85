import type { Agency, Dossier, Level, Step } from './dossier';
import { levelOfAgency } from './levels';
import { isTerminal } from './status';
import { orderSteps } from './step-order';
import { keyOf } from './text';
import type { VisitState } from './visit';

/** Consecutive steps at one agency, told apart by folded name and level. */
export interface Stay {
  agency: Agency;
  level: Level | null;
  steps: Step[];
  state: VisitState;
}

/** One view asks for the stays of its dossier many times; a dossier is never changed once mapped. */
const known = new WeakMap<Dossier, readonly Stay[]>();

/**
 * Every stay in order. While the dossier is under way somebody has it: the last stay left open, else the last one begun, as systems that
 * write what was done know no open step. Once its result is ready the last one has it only when left open; once it has ended, nobody.
 */
export function staysOf(dossier: Dossier): readonly Stay[] {
  const stays = known.get(dossier) ?? readStays(dossier);
  known.set(dossier, stays);
  return stays;
}

function readStays(dossier: Dossier): Stay[] {
  const { begun, ahead } = orderSteps(dossier);
  const stays = groupByAgency(begun, 'done');
  const holder = holderOf(dossier, stays);
  if (holder !== undefined) holder.state = 'now';
  return [...stays, ...groupByAgency(ahead, 'ahead')];
}

function holderOf({ statusCode, finishedAt, returnedAt }: Dossier, begun: readonly Stay[]): Stay | undefined {
  if (isTerminal(statusCode)) return undefined;
  const isReady = statusCode === 9 || (statusCode === 0 && (finishedAt ?? returnedAt) !== null);
  return isReady ? begun.slice(-1).find(isOpen) : (begun.findLast(isOpen) ?? begun[begun.length - 1]);
}

function isOpen({ steps }: Stay): boolean {
  const last = steps[steps.length - 1];
  return last !== undefined && last.startedAt !== null && last.endedAt === null;
}

function groupByAgency(steps: Step[], state: VisitState): Stay[] {
  const stays: Stay[] = [];
  for (const step of steps) {
    const level = levelOfAgency(step.agency);
    const last = stays[stays.length - 1];
    if (last !== undefined && last.level === level && isSameName(last.agency.name, step.agency.name)) last.steps.push(step);
    else stays.push({ agency: step.agency, level, steps: [step], state });
  }
  return stays;
}

function isSameName(a: string, b: string): boolean {
  return a === b || keyOf(a) === keyOf(b);
}
