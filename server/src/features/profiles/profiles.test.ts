import { ProfileSchema, ProfilesSchema, type Profile, type Profiles } from '@diaspora-kit/contract';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, organisation, person, type TestServer } from '../../../test/harness.js';
import { shownFields } from './profile.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

async function search(query = ''): Promise<Profiles> {
  const response = await server.get(`/api/v1/missions/bj/profiles?${query}`);
  expect(response.status).toBe(200);
  return v.parse(ProfilesSchema, await response.json());
}

const names = ({ items }: Profiles) => items.map(({ name }) => name);

describe('GET profiles', () => {
  it('answers an empty directory', async () => {
    expect(await search()).toMatchObject({ items: [], total: 0, facets: {}, next: null, suggestion: null });
  });

  it.each(['santé', 'sante', 'SANTÉ', 'health', 'صحة', 'الصحة', 'sant', 'Health social'])(
    'finds by %s whoever is coded with the sector',
    async (q) => {
      await server.addProfile({ name: 'Found' });
      await server.addProfile({ name: 'Other', codes: { ...person.codes, sector: ['A'] } });
      expect(names(await search(`q=${encodeURIComponent(q)}`))).toEqual(['Found']);
    },
  );

  it.each([
    ["N'Diaye", 'ndiaye'], ['N’Diaye', 'ndiaye'], ['Œuvre', 'oeuvre'], ['أحمد', 'احمد'], ['مُهَنْدِسَة', 'مهندسة'],
    ['الجامعة', 'جامعة'], ['ኃይሌ', 'ሃይሌ'], ['ሥላሴ', 'ስላሴ'], ["Côte d'Ivoire", 'ivoire'], ['Straße', 'strasse'], ['Đỗ', 'do'],
  ])('finds %s by %s', async (name, q) => {
    await server.addProfile({ name });
    expect(names(await search(`q=${encodeURIComponent(q)}`))).toEqual([name]);
  }); // prettier-ignore

  it('needs every word', async () => {
    await server.addProfile({ name: 'Ayaba Dossou' });
    expect((await search('q=ayaba+engineer')).total).toBe(1);
    expect((await search('q=ayaba+plumber')).total).toBe(0);
  });

  it('suggests another spelling when nothing is found', async () => {
    await server.addProfile({}, organisation);
    await server.addProfile({ codes: { ...person.codes, sector: ['A'] } });
    const answer = await search('q=agricultre&lang=en');
    expect(answer.total).toBe(0);
    expect(answer.suggestion).toEqual({ q: 'agriculture', label: 'Did you mean “agriculture”?' });
    expect((await search(`q=${answer.suggestion!.q}`)).total).toBe(1);
  });

  it.each([
    ['kind=organisation', ['Org']], ['residence=BE', ['Org']], ['region=155', ['Org', 'Person']], ['residence=155', ['Org', 'Person']],
    ['sector=P', ['Org']], ['sector=P&sector=Q', ['Org', 'Person']], ['offer=mentoring', ['Person']], ['topic=founding', ['Person']],
    ['language=fon', ['Person']], ['origin=TG', []], ['sector=P&offer=mentoring', []], ['sector=nonsense', []],
  ])('narrows by %s', async (query, expected) => {
    await server.addProfile({ name: 'Org', residence: 'BE' }, organisation);
    await server.addProfile({ name: 'Person' });
    expect(names(await search(query)).sort()).toEqual(expected);
  }); // prettier-ignore

  it('counts each group as if it were not filtered itself', async () => {
    await server.addProfile({ name: 'A', codes: { ...person.codes, sector: ['Q'] } });
    await server.addProfile({ name: 'B', codes: { ...person.codes, sector: ['P'], offer: ['skills'] } });
    const { facets } = await search('sector=Q&lang=en');
    expect(facets.sector).toEqual([
      { code: 'P', label: 'Education', count: 1 },
      { code: 'Q', label: 'Health and social work', count: 1 },
    ]);
    expect(facets.offer).toEqual([{ code: 'mentoring', label: 'Mentoring', count: 1 }]);
  });

  it('says which filter to drop and how many would be found', async () => {
    await server.addProfile({ name: 'A', residence: 'SE', codes: { ...person.codes, sector: ['A'] } });
    await server.addProfile({ name: 'B', residence: 'FR' });
    await server.addProfile({ name: 'C', residence: 'FR' });
    const answer = await search('sector=Q&residence=SE&lang=en');
    expect(answer.drop).toEqual([
      { name: 'residence', code: 'SE', label: 'Sweden: 2 entries without it', total: 2 },
      { name: 'sector', code: 'Q', label: 'Health and social work: 1 entry without it', total: 1 },
    ]);
    expect(answer.applied.map(({ label }) => label)).toEqual(['Health and social work', 'Sweden']);
  });

  it('pages through everything once, in both orders', async () => {
    for (let day = 1; day <= 7; day++)
      await server.addProfile({
        name: `N${(day * 3) % 7}`,
        confirmedAt: `2029-12-0${Math.ceil(day / 2)}T00:00:00.000Z`,
      });
    for (const sort of ['freshness', 'name']) {
      const seen: string[] = [];
      let after = '';
      do {
        const page = await search(`sort=${sort}&limit=2${after}`);
        seen.push(...names(page));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      expect([...seen].sort()).toEqual(['N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6']);
      if (sort === 'name') expect(seen).toEqual([...seen].sort());
    }
  });

  it('puts the freshest first, then what a source says, and last what has faded', async () => {
    await server.addProfile({ name: 'Listed' }, organisation);
    await server.addProfile({ name: 'Old', confirmedAt: '2028-12-01T00:00:00.000Z' });
    await server.addProfile({ name: 'New', confirmedAt: '2029-12-31T00:00:00.000Z' });
    const answer = await search('lang=en');
    expect(names(answer)).toEqual(['New', 'Listed', 'Old']);
    expect(answer.items.map(({ standing }) => standing.state)).toEqual(['fresh', 'listed', 'faded']);
    expect(answer.items[0]!.standing.label).toBe('Confirmed yesterday');
    expect(answer.items[1]!.standing.label).toBe(
      'From a public source read in 2029, not confirmed by the organisation',
    );
  });

  it('speaks the reader’s language and keeps a text in its own', async () => {
    await server.addProfile({}, organisation);
    const { items, totalLabel, lang } = await search('lang=ar');
    expect(lang).toBe('ar');
    expect(totalLabel).toBe('بطاقة واحدة');
    expect(items[0]).toMatchObject({ headline: 'School libraries in six towns.', lang: 'en', kindLabel: 'جمعية' });
    expect(items[0]!.residence).toEqual({ code: 'FR', label: 'فرنسا' });
  });

  it.each([
    '"', "'", '*', 'a*', 'NEAR(a b)', 'a AND', 'OR', 'NOT', '(', ')', 'name:x', '^a', '-', '😀', '\u0000', 'a\u0000b', '\ud800', 'x'.repeat(10_240),
    '٪', '%', '..', '"a" OR "b"', '{a b}', 'a + b', "'; drop table listing; --",
  ])('answers %j politely', async (q) => {
    await server.addProfile();
    const response = await server.get(`/api/v1/missions/bj/profiles?q=${q === '\ud800' ? '%ED%A0%80' : encodeURIComponent(q)}`);
    expect(response.status).toBe(200);
  }); // prettier-ignore

  describe('refuses', () => {
    it.each([
      ['limit=0', '/limit', 'out-of-range'], ['limit=51', '/limit', 'out-of-range'], ['limit=x', '/limit', 'out-of-range'],
      ['sort=age', '/sort', 'not-in-list'], ['sector=%3Cb%3E', '/sector', 'not-valid'],
    ])('%s, and says where', async (query, pointer, code) => {
      const response = await server.get(`/api/v1/missions/bj/profiles?${query}`);
      expect(response.status).toBe(422);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer, code }] });
    }); // prettier-ignore

    it.each(['x', 'bm90IGpzb24', Buffer.from('["name","a","b"]').toString('base64url')])(
      'the cursor %s',
      async (after) => {
        const response = await server.get(`/api/v1/missions/bj/profiles?after=${after}`);
        expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([410, 'cursor-expired']);
      },
    );

    it('an unknown mission', async () => {
      const response = await server.get('/api/v1/missions/zz/profiles?lang=fr');
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'mission-not-found',
        title: 'Il n’y a pas de mission à cette adresse',
      });
    });
  });

  it('answers 304 until something public changes, and keeps nothing longer than a minute', async () => {
    await server.addProfile();
    const first = await server.get('/api/v1/missions/bj/profiles');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('public, max-age=30, stale-while-revalidate=30');
    expect(first.headers.get('vary')).toBe('Accept-Encoding');
    expect((await server.get('/api/v1/missions/bj/profiles', { 'if-none-match': etag })).status).toBe(304);
    await server.addProfile();
    const second = await server.get('/api/v1/missions/bj/profiles', { 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect(((await second.json()) as Profiles).total).toBe(2);
  });

  it('is open to any origin, without credentials', async () => {
    const { headers } = await server.get('/api/v1/missions/bj/profiles', { origin: 'https://elsewhere.example' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('what a person keeps to themselves', () => {
  const secrets = {
    headline: 'Zebrafinch', summary: 'Okapi', origin: 'TG', residence: 'IS', place: 'Akureyri', sector: 'U', offer: 'culture',
    topic: 'research', language: 'mos', website: 'https://zebra.example', mentoring: 'Pangolin', photo: 'Narwhal', contact: 'Manatee',
  } as const; // prettier-ignore
  const secretive = {
    ...person,
    residence: secrets.residence,
    place: secrets.place,
    website: secrets.website,
    photo: secrets.photo,
    texts: { en: { headline: secrets.headline, summary: secrets.summary, askFirst: secrets.mentoring } },
    codes: {
      origin: [secrets.origin],
      sector: [secrets.sector],
      offer: [secrets.offer],
      topic: [secrets.topic],
      language: [secrets.language],
    },
  };
  const words: Record<string, string[]> = {
    headline: ['Zebrafinch'], summary: ['Okapi'], origin: ['Togo'], residence: ['Iceland', 'Islande'], place: ['Akureyri'],
    sector: ['International organisations'], offer: ['Culture'], topic: ['Research', 'Recherche'], language: ['Mossi'], website: [], mentoring: ['Pangolin'], photo: [], contact: [],
  }; // prettier-ignore

  it.each(shownFields)('%s: not shown, not found, not filtered, not counted', async (field) => {
    await server.addProfile({ ...secretive, name: 'Quiet', visibility: { ...person.visibility, [field]: 'staff' } });
    const { slug } = (await search()).items[0]!;
    const profile = await server.get(`/api/v1/missions/bj/profiles/${slug}?lang=en`);
    const answers = [await profile.text(), JSON.stringify(await search('lang=en'))].join();
    const code = field in secretive.codes ? secretive.codes[field as keyof typeof secretive.codes][0] : secrets[field];
    expect(answers).not.toContain(JSON.stringify(code));
    for (const word of words[field]!) {
      expect(answers).not.toContain(word);
      expect((await search(`q=${encodeURIComponent(word)}`)).total).toBe(0);
    }
    if (['origin', 'residence', 'sector', 'offer', 'topic', 'language'].includes(field))
      expect((await search(`${field}=${code}`)).total).toBe(0);
  });

  it('can be found by each of them once it is public', async () => {
    await server.addProfile({ ...secretive, name: 'Open' });
    for (const word of ['Zebrafinch', 'Okapi', 'Togo', 'Iceland', 'Akureyri', 'Research', 'Mossi'])
      expect((await search(`q=${word}`)).total, word).toBe(1);
  });
});

describe('who is listed', () => {
  it('is no person without consent', async () => {
    const { saveProfile } = await import('./save-profile.js');
    await server.db.transaction((tx) => saveProfile(server.deps, tx, person));
    expect((await search()).total).toBe(0);
  });

  it('is no person at all where the mission shelters them, and organisations still', async () => {
    await server.addMission({ policy: 'sheltered' });
    await server.addProfile();
    await server.addProfile({}, organisation);
    expect((await search()).items.map(({ kind }) => kind)).toEqual(['organisation']);
    expect((await search()).facets.kind).toHaveLength(1);
  });

  it('shows no more than a country under the careful policy', async () => {
    await server.addMission({ policy: 'careful' });
    const { slug } = await server.addProfile();
    const response = await server.get(`/api/v1/missions/bj/profiles/${slug}`);
    const text = await response.text();
    expect(JSON.parse(text).residence.code).toBe('FR');
    expect(text).not.toContain('Lyon');
    expect((await search('q=lyon')).total).toBe(0);
  });

  it.each(['held', 'hidden'] as const)('is nobody who is %s', async (state) => {
    const { id, slug } = await server.addProfile();
    const { saveProfile } = await import('./save-profile.js');
    await server.db.transaction((tx) => saveProfile(server.deps, tx, { ...person, state }, { id }));
    expect(await search('q=ayaba')).toMatchObject({ total: 0, suggestion: null });
    expect((await server.get(`/api/v1/missions/bj/profiles/${slug}`)).status).toBe(404);
    expect(await server.db.all('select * from listing_word')).toEqual([]);
    expect(await server.db.all('select * from listing_code')).toEqual([]);
  });

  it('is nobody of another mission', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    const { slug } = await server.addProfile();
    expect((await server.get(`/api/v1/missions/gh/profiles/${slug}`)).status).toBe(404);
    expect(((await (await server.get('/api/v1/missions/gh/profiles?q=ayaba')).json()) as Profiles).total).toBe(0);
  });
});

describe('GET a profile', () => {
  it('shows what its owner chose, in the reader’s language', async () => {
    const { slug } = await server.addProfile();
    const response = await server.get(`/api/v1/missions/bj/profiles/${slug}?lang=en`);
    const profile: Profile = v.parse(ProfileSchema, await response.json());
    expect(profile).toMatchObject({
      name: 'Ayaba Dossou',
      initials: 'AD',
      headline: 'Refrigeration engineer.',
      summary: { text: 'I grew up in Ouidah.', lang: 'en' },
      askFirst: { text: 'What do you cool?' },
      source: null,
      mentoring: { open: true, label: 'Open to requests' },
      url: `https://kit.example.org/bj/directory/${slug}?lang=en`,
    });
  });

  it('says where an organisation was found that did not list itself', async () => {
    const { slug } = await server.addProfile({}, organisation);
    expect(slug).toBe('association-des-beninois-de-lyon');
    const profile = (await (await server.get(`/api/v1/missions/bj/profiles/${slug}?lang=en`)).json()) as Profile;
    expect(profile.source).toEqual({
      url: 'https://example.org/abl',
      host: 'example.org',
      label: 'Found in a public source (example.org), read in 2029. The organisation has not confirmed this entry.',
    });
    expect(profile.correctionUrl).toBe(`https://kit.example.org/bj/directory/${slug}/correct?lang=en`);
    expect(profile.shownBy).toBeNull();
  });

  it('gives a person a slug that says nothing about them', async () => {
    const slugs = await Promise.all([server.addProfile(), server.addProfile()]);
    for (const { slug } of slugs) expect(slug).toMatch(/^[2-9a-z]{16}$/);
  });

  it.each(['unknown', '../bj', 'a%00b', '%F0%9F%98%80', 'x'.repeat(500)])('answers 404 for %s', async (slug) => {
    expect((await server.get(`/api/v1/missions/bj/profiles/${slug}`)).status).toBe(404);
  });
});
