import type { AccountExport } from '../../contract/schemas/account';
import { toIso } from '../../domain/time';
import { unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';
import { createCitizenStore } from '../store/citizens';
import type { CitizenTable } from '../store/citizen-tables';
import type { Database } from '../store/database';
import { exportFiled } from './export-filed';
import { exportOwn } from './export-own';
import { exportTold } from './export-told';
import type { Exporter } from './exporter';

/** Tells a citizen everything the app knows about them: one exporter for each table that has rows of theirs, by the type of it. */
export function createExportAccount(db: Database, secrets: Secrets): (citizenId: string, now: Date) => Promise<AccountExport> {
  const exporters: Record<CitizenTable, Exporter> = { ...exportOwn(secrets), ...exportFiled(secrets), ...exportTold(secrets) };

  async function profileOf(citizenId: string): Promise<unknown[]> {
    const citizen = await createCitizenStore(db).find(citizenId);
    if (citizen === null) return [];
    const displayName = citizen.nameSealed === null ? null : unseal(secrets.sealKey, 'citizen-name', citizen.nameSealed);
    return [{ displayName, phoneMasked: citizen.phoneMasked, since: toIso(citizen.createdAt) }];
  }

  return async (citizenId, now) => {
    const parts: Record<string, unknown[]> = { profile: await profileOf(citizenId) };
    // One after the other: a whole account at once is memory that others need.
    for (const exporter of Object.values(exporters)) Object.assign(parts, await exporter(db, citizenId));
    return { madeAt: toIso(now), parts };
  };
}
