import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibsql } from '../../platform/db/libsql.js';
import { migrate } from '../../platform/db/migrate.js';
import { demonstration } from './demonstration-content.js';
import { loadDemonstration } from './load-demonstration.js';

const now = new Date('2030-01-01T00:00:00Z');

async function loaded() {
  const db = openLibsql(join(mkdtempSync(join(tmpdir(), 'kit-demo-')), 'kit.db'));
  await migrate(db);
  let ids = 0;
  const deps = { db, now: () => now, newId: () => `id-${++ids}` };
  return { db, deps, added: await loadDemonstration(deps) };
}

describe('the demonstration', () => {
  it('brings thirteen missions, once, in less than five seconds', async () => {
    const startedAt = performance.now();
    const { db, deps, added } = await loaded();
    const took = performance.now() - startedAt;
    console.log(took);
    expect(added).toBe(13);
    expect(await loadDemonstration(deps)).toBe(0);
    expect(took).toBeLessThan(5000);
    console.log(await db.all("select mission, count(*) n, sum(kind='person') p from listing group by mission"));
    console.log(await db.all("select mission, state, count(*) n from profile where kind='organisation' group by 1,2"));
  });
});
