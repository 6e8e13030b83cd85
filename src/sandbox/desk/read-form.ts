import { Value } from 'typebox/value';
import { FaultRequest } from '../faults/fault-settings';
import { Advance } from '../world/advance';
import { DossierSpec } from '../world/dossier-spec';

/** A form as it came, all texts. */
type Form = Readonly<Record<string, string>>;

const NUMBERS = new Set(['status', 'citizen', 'receivedDaysAgo', 'dueInDays', 'latencyMs', 'latencyJitterMs', 'errorRate', 'resetRate', 'hangRate', 'garbageRate', 'afterWriteRate', 'duplicateRate', 'seed']);

/** The texts of a parsed body; empty when there was none. */
export function formOf(body: unknown): Form {
  if (body === null || typeof body !== 'object') return {};
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Fields that were filled in, numbers as numbers. */
function filledIn(form: Form, without: readonly string[] = []): Record<string, unknown> {
  const entries = Object.entries(form).filter(([name, value]) => value !== '' && !without.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, NUMBERS.has(name) ? Number(value) : value]));
}

/** The dossier asked for; null when the form is not one of ours. */
export function readDossierForm(form: Form): DossierSpec | null {
  const spec = filledIn(form);
  return Value.Check(DossierSpec, spec) ? spec : null;
}

/** The official's act; null when the form is not one of ours. */
export function readAdvanceForm(form: Form): Advance | null {
  const act = filledIn(form, ['code']);
  return Value.Check(Advance, act) ? act : null;
}

/** The faults asked for; null when the form is not one of ours. */
export function readFaultForm(form: Form): FaultRequest | null {
  const request = { ...filledIn(form, ['garbageKind']), ...(form['garbageKind'] ? { garbageKinds: [form['garbageKind']] } : {}) };
  return Value.Check(FaultRequest, request) ? request : null;
}
