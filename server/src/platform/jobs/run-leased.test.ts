import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { withResolvers } from '../../../test/with-resolvers.js';
import type { Deps } from '../../deps.js';
import { openLibsql } from '../db/libsql.js';
import { leaseMs, runLeased } from './run-leased.js';

let server: TestServer;
/** Another process on the same file, with the same clock. */
let other: Deps;
beforeEach(async () => {
  server = await createTestServer();
  other = { ...server.deps, db: openLibsql(server.file) };
  return () => other.db.close();
});

const note = (deps: Deps, text: string) =>
  deps.db.transaction((tx) => tx.run('insert into instance (name, value) values (?, ?)', [text, text]));
const notes = async () =>
  (await server.db.all<{ name: string }>('select name from instance order by rowid')).map(({ name }) => name);

describe('a job', () => {
  it('is done by one process at a time', async () => {
    const first = await runLeased(server.deps, 'sweep', async (deps) => {
      await note(deps, 'first');
      expect(await runLeased(other, 'sweep', (theirs) => note(theirs, 'second'))).toBe('held');
      expect(await runLeased(other, 'mend', (theirs) => note(theirs, 'another job'))).toBe('done');
    });
    expect(first).toBe('done');
    expect(await runLeased(other, 'sweep', (theirs) => note(theirs, 'later'))).toBe('done');
    expect(await notes()).toEqual(['first', 'another job', 'later']);
  });

  it('is begun once by processes that wake at the same instant', async () => {
    const end = withResolvers();
    let begun = 0;
    let held = 0;
    const work = async () => {
      begun++;
      await end.promise;
    };
    const runs = [server.deps, other, server.deps, other].map(async (deps) => {
      const outcome = await runLeased(deps, 'sweep', work);
      if (outcome === 'held' && ++held === 3) end.resolve();
      return outcome;
    });
    expect((await Promise.all(runs)).sort()).toEqual(['done', 'held', 'held', 'held']);
    expect(begun).toBe(1);
  });

  it('is taken over from a process that sleeps too long, which then writes nothing more', async () => {
    const slow = await runLeased(server.deps, 'sweep', async (deps) => {
      await note(deps, 'before');
      server.clock.advance(leaseMs - 1);
      expect(await runLeased(other, 'sweep', () => note(other, 'too early'))).toBe('held');
      server.clock.advance(1);
      expect(await runLeased(other, 'sweep', (theirs) => note(theirs, 'taken over'))).toBe('done');
      await note(deps, 'too late');
    });
    expect(slow).toBe('interrupted');
    expect(await notes()).toEqual(['before', 'taken over']);
  });

  it('goes on for as long as it takes, when each of its steps is short', async () => {
    const run = await runLeased(server.deps, 'sweep', async (deps) => {
      for (const step of ['one', 'two', 'three']) {
        await note(deps, step);
        server.clock.advance(leaseMs - 1);
      }
    });
    expect(run).toBe('done');
    expect(await notes()).toEqual(['one', 'two', 'three']);
  });

  it('that fails keeps what it did, and can be begun again at once', async () => {
    const broken = runLeased(server.deps, 'sweep', async (deps) => {
      await note(deps, 'kept');
      throw new Error('full');
    });
    await expect(broken).rejects.toThrow('full');
    expect(await server.db.get('select finished_at from job_lease')).toEqual({ finished_at: null });
    expect(await runLeased(other, 'sweep', (theirs) => note(theirs, 'again'))).toBe('done');
    expect(await notes()).toEqual(['kept', 'again']);
    expect(await server.db.get('select finished_at from job_lease')).toEqual({
      finished_at: '2030-01-01T00:00:00.000Z',
    });
  });

  it('ends between two steps when the server stops', async () => {
    const stopping = new AbortController();
    const work = async (deps: Deps) => {
      await note(deps, 'one');
      stopping.abort();
      await note(deps, 'two');
    };
    expect(await runLeased(server.deps, 'sweep', work, stopping.signal)).toBe('interrupted');
    expect(await notes()).toEqual(['one']);
  });
});
