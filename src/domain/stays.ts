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

/** Every stay in order. The last one begun is where the dossier is now, unless its last step or the dossier has ended. */
export function staysOf(dossier: Dossier): readonly Stay[] {
  const stays = known.get(dossier) ?? readStays(dossier);
  known.set(dossier, stays);
  return stays;
}

function readStays(dossier: Dossier): Stay[] {
  const { begun, ahead } = orderSteps(dossier);
  const stays = groupByAgency(begun, 'done');
  const last = stays[stays.length - 1];
  if (last !== undefined && !isTerminal(dossier.statusCode) && last.steps[last.steps.length - 1]?.endedAt === null) last.state = 'now';
  return [...stays, ...groupByAgency(ahead, 'ahead')];
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
