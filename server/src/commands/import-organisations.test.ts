import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '../../test/browser.js';
import type { TestServer } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import { eraseRows, settleErasure } from '../features/erasure/erase-rows.js';
import { demonstration } from '../features/transfer/demonstration-content.js';
import { saveMission, usualPeriods } from '../features/missions/missions.store.js';
import { insertProfileOwner } from '../features/profiles/profile-owner.store.js';
import { findProfileDraft } from '../features/profiles/profiles.store.js';
import { saveProfile } from '../features/profiles/save-profile.js';
import type { Instance } from '../instance.js';
import { importOrganisationsCommand } from './import-organisations.js';

const realFile = new URL('../../data-sources/organisations.csv', import.meta.url).pathname;
const head = readFileSync(realFile, 'utf8').split('\r\n')[0]!;
const good =
  'Amis du Zou,association,BJ,FR,Lyon,fr,Q,skills,https://www.zou.example,Friends,Amis,https://source.example/a,2026-11-22';
const text = { name: 'N', office: 'O', lead: 'L' };

let kit: ReturnType<typeof createKit>;
let file: string;
beforeEach(async () => {
  kit = createKit([importOrganisationsCommand]);
  file = join(kit.folder, 'rows.csv');
  await withData(({ deps }) =>
    deps.db.transaction(async (tx) => {
      for (const [position, { slug, country, languages, policy, replyDays }] of demonstration.missions.entries())
        await saveMission(
          tx,
          {
            slug,
            country,
            languages,
            policy,
            replyDays,
            position,
            periods: usualPeriods,
            often: [],
            texts: { en: text, fr: text, ar: text },
          },
          deps.now(),
        );
    }),
  );
});

async function withData<T>(work: (instance: Instance) => Promise<T>): Promise<T> {
  const instance = await kit.open();
  try {
    return await work(instance);
  } finally {
    await instance.close();
  }
}

const importFile = (content: string | Uint8Array, ...options: string[]) => {
  writeFileSync(file, content);
  return kit.type(['import', 'organisations', file, '--all', ...options]);
};
const rows = (...lines: string[]) => [head, ...lines].join('\n');
const all = <Row>(sql: string) => withData(({ deps }) => deps.db.all<Row>(sql));
const names = async () =>
  (await all<{ name: string }>('select name from profile order by rowid')).map(({ name }) => name);

describe('kit import organisations', () => {
  describe('with the public organisations', () => {
    const counts = {
      bf: 12,
      bi: 12,
      bj: 11,
      cd: 12,
      cf: 10,
      cm: 16,
      dj: 9,
      dz: 12,
      eg: 11,
      et: 10,
      gh: 11,
      gm: 12,
      td: 9,
    };

    it('gives each mission its own and those of all, and lists none of those that are held', async () => {
      const { code, said } = await kit.type(['import', 'organisations', realFile, '--all']);
      expect(code).toBe(0);
      expect(said).toContain('110 rows read.');
      expect(said).not.toContain('refused');
      expect(said).toContain('bi  12 new (new ones held: for staff only)');
      expect(said).toContain('Left out: CG has no mission here (2 rows).');
      const stored = await all<{ mission: string; n: number }>(
        'select mission, count(*) as n from profile group by mission',
      );
      expect(Object.fromEntries(stored.map(({ mission, n }) => [mission, n]))).toEqual(counts);
      const listed = await all<{ mission: string; n: number }>(
        'select mission, count(*) as n from listing group by mission',
      );
      const { bi: _bi, dj: _dj, et: _et, ...open } = counts;
      expect(Object.fromEntries(listed.map(({ mission, n }) => [mission, n]))).toEqual(open);
    });

    it('says where each was found, in both languages, confirmed by nobody', async () => {
      await kit.type(['import', 'organisations', realFile, '--mission', 'bj']);
      const draft = await withData(async ({ deps }) => {
        const found = await deps.db.get<{ id: string }>(
          "select id from profile where slug like 'conseil-des-beninois%'",
        );
        return findProfileDraft(deps.db, 'bj', found!.id);
      });
      expect(draft).toMatchObject({
        type: 'network',
        residence: 'FR',
        confirmedAt: null,
        fictional: false,
        sourceReadOn: '2026-11-22',
        codes: { origin: ['BJ'], offer: ['skills', 'philanthropy'] },
      });
      expect(new URL(draft!.sourceUrl!).host).toBe('www.24haubenin.info');
      expect(Object.keys(draft!.texts)).toEqual(['fr', 'en']);
      expect(Object.values(draft!.visibility).every((audience) => audience === 'public')).toBe(true);
      expect(await all('select distinct mission from profile')).toEqual([{ mission: 'bj' }]);
    });

    it('changes nothing the second time', async () => {
      await kit.type(['import', 'organisations', realFile, '--all']);
      const state = () => all('select profile.*, version from profile join public_version using (mission) order by id');
      const before = await state();
      const { said } = await kit.type(['import', 'organisations', realFile, '--all']);
      expect(said).toContain('bj  11 as before');
      expect(await state()).toEqual(before);
    });

    it('writes nothing in a dry run, and says the same', async () => {
      const dry = await kit.type(['import', 'organisations', realFile, '--all', '--dry-run']);
      expect(dry.said).toContain('This was a dry run: nothing was written.');
      expect(await names()).toEqual([]);
      const real = await kit.type(['import', 'organisations', realFile, '--all']);
      expect(dry.said.split('\n').slice(0, -1)).toEqual(real.said.split('\n').slice(0, -1));
    });
  });

  it.each([
    ['kind', 'association', 'club', 'Use association, network'],
    [
      'origin_countries',
      'BJ',
      'BJ;XX',
      'Use two capital letters of ISO 3166-1, such as BJ. Part several with semicolons.',
    ],
    ['residence_country', 'FR', 'France', 'Use two capital letters of ISO 3166-1'],
    ['languages', ',fr,', ',french,', 'Use BCP 47 codes'],
    ['sectors', ',Q,', ',Z,', 'Use A to U. They are sections of ISIC Rev.4.'],
    ['offers', 'skills', 'skills;magic', 'Use mentoring, skills'],
    ['website', 'https://www.zou.example', 'javascript:alert(1)', 'begins with http:// or https://'],
    ['website', 'https://www.zou.example', 'https://me:secret@zou.example', 'begins with http:// or https://'],
    ['website', 'https://www.zou.example', '=HYPERLINK(1)', 'begins with http:// or https://'],
    ['source', 'https://source.example/a', '', 'Fill it in.'],
    ['retrieved', '2026-11-22', '2026-02-30', 'Write the day as 2026-11-22.'],
    ['name', 'Amis du Zou', ' ', 'Fill it in.'],
    ['name', 'Amis du Zou', 'Amis\0du Zou', 'Remove the NUL character.'],
    ['summary_fr', 'Amis,https', `${'a'.repeat(1_000_000)},https`, 'Shorten it to 140 characters; it has 1000000.'],
  ])('refuses a bad %s with its line, and imports the rest', async (column, from, to, mend) => {
    const { code, said } = await importFile(
      rows(good.replace('Amis du Zou', 'Amis du Mono'), '', good.replace(from, to)),
    );
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`line 4, ${column}(, ".*")?: `));
    expect(said).toContain(mend);
    expect(said.length).toBeLessThan(2000);
    expect(await names()).toEqual(['Amis du Mono']);
  });

  it('counts lines as an editor does, over cells of several lines', async () => {
    const { said } = await importFile(rows(good.replace('Friends', '"Friends\nof the Zou"'), `${good},one,more`));
    expect(said).toContain('line 4, all: The line has 2 too many cells.');
    expect(await names()).toEqual(['Amis du Zou']);
  });

  it('keeps a text that a spreadsheet would run as the text it is', async () => {
    await importFile(rows(good.replace('Friends', '"=1+1"')));
    expect(await all("select headline from profile_text where lang = 'en'")).toEqual([{ headline: '=1+1' }]);
  });

  it.each([
    ['another encoding', new Uint8Array([...new TextEncoder().encode(`${head}\nCaf`), 0xe9]), 'not UTF-8: line 2'],
    ['an open quotation mark', rows(good.replace('Amis du Zou', '"Amis')), 'is not CSV'],
    ['other columns', 'name,kind\nAmis,association', 'It lacks origin_countries, residence_country'],
    ['a column twice', `${head},name\n${good},x`, 'Two columns are called "name"'],
    ['nothing', '', 'The file is empty.'],
  ])('refuses a file with %s', async (_, content, complaint) => {
    const { code, complained } = await importFile(content);
    expect([code, complained]).toEqual([1, expect.stringContaining(complaint)]);
  });

  it('reads a spreadsheet’s own kind of file: byte order mark, semicolons, CRLF', async () => {
    const sheet = rows(good).replaceAll(',', ';').replaceAll('\n', '\r\n');
    expect((await importFile(`\ufeff${sheet}\r\n`)).code).toBe(0);
    expect(await names()).toEqual(['Amis du Zou']);
  });

  it('finds an organisation that is in the file twice under another spelling', async () => {
    const { said } = await importFile(rows(good, good.replace('Amis du Zou', 'AMIS DU ZÔU')));
    expect(said).toContain('line 3, name, "AMIS DU ZÔU": It repeats line 2');
    expect(await names()).toEqual(['Amis du Zou']);
  });

  it('points at two names with one website in one country, and keeps both', async () => {
    const { said } = await importFile(rows(good, good.replace('Amis du Zou', 'Zou Friends').replace('www.', '')));
    expect(said).toContain('Look at line 3 in bj: Zou Friends has the website and country of line 2.');
    expect(await names()).toEqual(['Amis du Zou', 'Zou Friends']);
  });

  describe('over entries that are there', () => {
    /** Changes the imported entry as its owner or staff would, then imports a changed row. */
    async function afterwards(change: object) {
      await importFile(rows(good));
      await withData(({ deps }) =>
        deps.db.transaction(async (tx) => {
          const { id } = (await tx.get<{ id: string }>('select id from profile'))!;
          await saveProfile(deps, tx, { ...(await findProfileDraft(tx, 'bj', id))!, ...change }, { id });
        }),
      );
      const { said } = await importFile(rows(good.replace('Lyon', 'Dijon')));
      return { said, stored: await all('select name, place, state from profile') };
    }

    it('brings them up to date', async () => {
      const { said, stored } = await afterwards({});
      expect(said).toContain('bj  1 changed');
      expect(stored).toEqual([{ name: 'Amis du Zou', place: 'Dijon', state: 'published' }]);
    });

    it('never overwrites what the owner confirmed', async () => {
      const { said, stored } = await afterwards({ confirmedAt: '2029-12-01T00:00:00.000Z', place: 'Paris' });
      expect(said).toContain('1 kept, confirmed by their owner');
      expect(stored).toEqual([{ name: 'Amis du Zou', place: 'Paris', state: 'published' }]);
    });

    it('never shows again what was hidden', async () => {
      const { stored } = await afterwards({ state: 'hidden' });
      expect(stored).toEqual([{ name: 'Amis du Zou', place: 'Dijon', state: 'hidden' }]);
      expect(await all('select slug from listing')).toEqual([]);
    });

    it('shows again what time alone had hidden, once its source was read later', async () => {
      const { stored } = await afterwards({ state: 'hidden', hiddenBy: 'time' });
      expect(stored).toEqual([{ name: 'Amis du Zou', place: 'Dijon', state: 'hidden' }]);
      expect(await all('select hidden_by from profile')).toEqual([{ hidden_by: 'time' }]);
      await importFile(rows(good.replace('2026-11-22', '2029-12-24')));
      expect(await all('select state, hidden_by, aged from profile')).toEqual([
        { state: 'published', hidden_by: null, aged: 0 },
      ]);
    });

    it('keeps the later day, when staff have read the source since', async () => {
      await afterwards({ sourceReadOn: '2029-12-30' });
      expect(await all('select source_read_on from profile')).toEqual([{ source_read_on: '2029-12-30' }]);
    });

    it('leaves alone what an owner is writing, before they publish it', async () => {
      await importFile(rows(good));
      await withData(async ({ deps, deps: { db } }) => {
        const member = await addMember({ db, deps } as TestServer, { address: 'zou@example.org' });
        const { id } = (await db.get<{ id: string }>('select id from profile'))!;
        const owner = { profile: id, mission: 'bj', member, verified: 'website', verifiedAt: deps.now() } as const;
        await db.transaction((tx) => insertProfileOwner(tx, owner));
      });
      const { said } = await importFile(rows(good.replace('Lyon', 'Dijon')));
      expect(said).toContain('1 kept, confirmed by their owner');
      expect(await all('select place from profile')).toEqual([{ place: 'Lyon' }]);
    });

    it('leaves alone what its owner took back', async () => {
      const { said, stored } = await afterwards({ state: 'hidden', hiddenBy: 'owner', sourceUrl: null });
      expect(said).toContain('1 kept, confirmed by their owner');
      expect(stored).toEqual([{ name: 'Amis du Zou', place: 'Lyon', state: 'hidden' }]);
    });

    it.each([
      ['as the source names it', {}, 'operator', true],
      ['under another name since', { name: 'Les Amis du Zou' }, 'operator', true],
      ['that came in another way', { sourceKey: null }, 'operator', true],
      ['by the clock, after staff hid it', { state: 'hidden', hiddenBy: 'staff' }, 'system', true],
      ['by the clock, after its owner took it back', { state: 'hidden', hiddenBy: 'owner' }, 'system', true],
      ['when nobody wanted it but the clock', { state: 'hidden', hiddenBy: 'time' }, 'system', false],
    ] as const)('leaves out what was erased %s', async (_, change, actor, asked) => {
      await importFile(rows(good));
      await withData(async ({ deps }) => {
        const tombstones = await deps.db.transaction(async (tx) => {
          const { id } = (await tx.get<{ id: string }>('select id from profile'))!;
          await saveProfile(deps, tx, { ...(await findProfileDraft(tx, 'bj', id))!, ...change }, { id });
          return eraseRows(deps, tx, { mission: 'bj', members: [], profiles: [id], addresses: [] }, actor);
        });
        await settleErasure(deps, tombstones);
      });
      const again = ['import', 'organisations', file, '--mission', 'bj'];
      const { said: planned } = await kit.type([...again, '--dry-run']);
      const { said } = await kit.type(again);
      for (const report of [planned, said]) expect(report).toContain(asked ? '1 left out: erased on request' : '1 new');
      expect(await names()).toEqual(asked ? [] : ['Amis du Zou']);
    });

    it('does not add one that came in another way', async () => {
      const { said, stored } = await afterwards({ sourceKey: null, name: 'AMIS DU ZOU' });
      expect(said).toContain('1 there already from elsewhere');
      expect(stored).toHaveLength(1);
    });
  });

  it.each([
    [[], 'Say either --mission'],
    [['--all', '--mission', 'bj'], 'Say either --mission'],
    [['--mission', 'xx'], 'There is no mission "xx". There are: dz, bj'],
    [['--all', '--hold', 'bj,xx'], 'There is no mission "xx"'],
  ])('is typed wrongly with %j', async (options, complaint) => {
    const { code, complained } = await kit.type(['import', 'organisations', realFile, ...options]);
    expect([code, complained]).toEqual([2, expect.stringContaining(complaint)]);
  });
});
