import type { LevelView } from '../../contract/schemas/dossier';
import type { PetitionKind } from '../../domain/petition/kinds';
import type { ProvinceConfig } from '../provinces/schema';

export interface Hearer {
  code: string;
  name: string;
  level: LevelView;
}

/** What decides who hears a letter. `unit` is that of the dossier it is about. */
export interface Subject {
  agencyCode: string | null;
  unit: string | null;
  ward: string | null;
  topic: PetitionKind | null;
}

type Listening = Pick<ProvinceConfig, 'listening' | 'open'>;

/** Everyone in a province who hears letters: its agencies with a counter, and the bodies without. */
export function hearersOf({ listening, open }: Listening): Hearer[] {
  const counters = open.agencies.map(({ code, name, level }) => ({ code, name, level }));
  const known = new Set(counters.map(({ code }) => code));
  return [...listening.bodies.filter(({ code }) => !known.has(code)), ...counters];
}

/**
 * Who is competent, by the province's own data: the agency the citizen chose; who has the dossier; for kinds about rules the body that the
 * province names; who is responsible for the ward; else the fallback. Null only for a chosen agency that does not exist.
 */
export function routeLetter(province: Listening, { agencyCode, unit, ward, topic }: Subject): Hearer | null {
  const hearers = hearersOf(province);
  const byCode = (code: string | undefined): Hearer | null => hearers.find((hearer) => hearer.code === code) ?? null;
  if (agencyCode !== null) return byCode(agencyCode);
  const ofDossier = unit === null ? null : longest(hearers.filter(({ code }) => unit === code || unit.startsWith(`${code}.`)));
  if (ofDossier !== null) return ofDossier;
  const ofKind = topic === null ? null : byCode(province.listening.byKind[topic]);
  if (ofKind !== null) return ofKind;
  const ofWard = ward === null ? undefined : province.open.agencies.find((agency) => agency.ward === ward);
  return byCode(ofWard?.code) ?? byCode(province.listening.fallback);
}

const longest = (hearers: readonly Hearer[]): Hearer | null => [...hearers].sort((a, b) => b.code.length - a.code.length)[0] ?? null;
