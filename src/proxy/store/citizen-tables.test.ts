import { readdirSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { CITIZEN_TABLES } from './citizen-tables';

const HERE = new URL('./', import.meta.url);

async function allTables(): Promise<PgTable[]> {
  const files = readdirSync(HERE).filter((name) => /(?:^|-)schema\.ts$/.test(name));
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(new URL(name, HERE).href)));
  return modules.flatMap((exported) => Object.values(exported).filter((value) => is(value, PgTable)));
}

const isOfCitizen = (table: PgTable): boolean => {
  const { columns, foreignKeys } = getTableConfig(table);
  return columns.some(({ name }) => name === 'citizen_id') || foreignKeys.some((key) => getTableConfig(key.reference().foreignTable).name === 'citizens');
};

describe('the tables that hold rows of a citizen', () => {
  it('are all known to deletion and export', async () => {
    const found = (await allTables()).filter(isOfCitizen).map((table) => getTableConfig(table).name);
    expect(found.length).toBeGreaterThan(10);
    expect(found.sort()).toEqual(Object.values(CITIZEN_TABLES).map((table) => getTableConfig(table).name).sort());
  });

  it('lose their rows or their owner with the account', () => {
    for (const table of Object.values(CITIZEN_TABLES)) {
      const [key] = getTableConfig(table).foreignKeys.filter((each) => getTableConfig(each.reference().foreignTable).name === 'citizens');
      expect(['cascade', 'set null'], getTableConfig(table).name).toContain(key?.onDelete);
    }
  });
});
