import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app.js';
import type { Deps } from '../src/deps.js';
import { saveMission, usualPeriods, type MissionRecord } from '../src/features/missions/missions.store.js';
import type { ProfileDraft } from '../src/features/profiles/profile.js';
import { saveProfile } from '../src/features/profiles/save-profile.js';
import { createErasedFile } from '../src/platform/db/erased-file.js';
import { openLibsql } from '../src/platform/db/libsql.js';
import { migrate } from '../src/platform/db/migrate.js';
import { randomId } from '../src/platform/ids.js';
import { createReadBudget } from '../src/platform/http/read-budget.js';
import { createLog } from '../src/platform/log.js';
import { createMediaFolder } from '../src/platform/media/media-folder.js';
import { createPhotoReader } from '../src/platform/media/read-photo.js';
import { createSealer } from '../src/platform/seal/sealer.js';

export type TestServer = Awaited<ReturnType<typeof createTestServer>>;

export const testOrigin = 'https://kit.example.org';

/** A mission as tests start from. */
export const benin: MissionRecord = {
  slug: 'bj',
  position: 1,
  country: 'BJ',
  languages: ['fr', 'en', 'ar'],
  policy: 'open',
  often: [{ kind: 'sector', code: 'Q' }],
  replyDays: 10,
  periods: usualPeriods,
  texts: {
    en: { name: 'Diaspora Benin', office: 'IOM mission in Benin', lead: 'Beninese abroad who chose to be found here.' },
    fr: { name: 'Diaspora Bénin', office: 'Mission de l’OIM au Bénin', lead: 'Des Béninois de l’étranger.' },
    ar: { name: 'مغتربو بنن', office: 'بعثة المنظمة الدولية للهجرة في بنن', lead: 'بنينيون في الخارج.' },
  },
};

/** A person who shows everything, as tests start from. */
export const person: ProfileDraft = {
  mission: 'bj',
  kind: 'person',
  state: 'published',
  hiddenBy: null,
  doubt: null,
  pausedUntil: null,
  photo: null,
  type: null,
  name: 'Ayaba Dossou',
  residence: 'FR',
  place: 'Lyon',
  website: null,
  visibility: {
    photo: 'public', headline: 'public', summary: 'public', origin: 'public', residence: 'public', place: 'public', sector: 'public',
    offer: 'public', topic: 'public', language: 'public', website: 'public', mentoring: 'public', contact: 'public',
  }, // prettier-ignore
  confirmedAt: '2029-12-01T00:00:00.000Z',
  sourceKey: null,
  sourceUrl: null,
  sourceReadOn: null,
  fictional: false,
  texts: {
    fr: { headline: 'Ingénieure du froid.', summary: 'J’ai grandi à Ouidah.', askFirst: 'Que refroidissez-vous ?' },
    en: { headline: 'Refrigeration engineer.', summary: 'I grew up in Ouidah.', askFirst: 'What do you cool?' },
  },
  codes: { origin: ['BJ'], sector: ['Q'], offer: ['mentoring'], topic: ['founding'], language: ['fr', 'fon'] },
  mentor: { capacity: 2, formats: ['one-question'], pausedUntil: null },
};

/** An organisation found in a public source, as tests start from. */
export const organisation: ProfileDraft = {
  ...person,
  kind: 'organisation',
  type: 'association',
  name: 'Association des Béninois de Lyon',
  confirmedAt: null,
  sourceKey: 'abl',
  sourceUrl: 'https://example.org/abl',
  sourceReadOn: '2029-11-22',
  website: 'https://abl.example.org/',
  texts: { en: { headline: 'School libraries in six towns.', summary: null, askFirst: null } },
  codes: { origin: ['BJ'], sector: ['P'], offer: ['philanthropy'], language: ['fr'] },
  mentor: null,
};

/**
 * A whole server on a fresh database file, at a fixed instant that moves only by `clock.advance`, with a log that is kept.
 * Bytes are random as in production; nothing in a test depends on their value.
 */
export async function createTestServer(overrides: Partial<Deps> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'diaspora-kit-'));
  const file = join(folder, 'kit.db');
  const db = openLibsql(file);
  await migrate(db);
  let now = new Date('2030-01-01T00:00:00Z');
  const logged: string[] = [];
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  const waits: number[] = [];
  const reached: Omit<Deps, 'readBudget'> = {
    origin: testOrigin,
    demo: false,
    mailLeaves: false,
    trustedProxies: [],
    db,
    sealer: createSealer(new Uint8Array(32).fill(7)),
    media: createMediaFolder(join(folder, 'media')),
    readPhoto: createPhotoReader(),
    erased: createErasedFile(join(folder, 'erased')),
    assets: {
      version: '0.0.0',
      current: new Map(),
      releases: new Map(),
      stylesheet: '/v1/pages-test.css',
      embedScript: '/v1/embed.test.js',
      memberScript: '/v1/member.test.js',
      passkeyScript: '/v1/passkey.test.js',
    },
    now: () => now,
    newId: () => randomId(random),
    random,
    log: createLog(
      (line) => void logged.push(line),
      () => now,
    ),
    seenAudit: {},
    wait: async (ms) => void waits.push(ms),
    ...overrides,
  };
  const deps: Deps = { readBudget: createReadBudget(reached), ...reached };
  const app = createApp(deps);
  const env = (address: string) => ({ incoming: { socket: { remoteAddress: address } } });

  return {
    app,
    deps,
    db,
    file,
    logged,
    /** Pauses before answers, in ms. */
    waits,
    clock: { advance: (ms: number) => void (now = new Date(now.getTime() + ms)) },
    get: (path: string, headers: Record<string, string> = {}, address = '192.0.2.1') =>
      app.request(path, { headers }, env(address)),
    post: (path: string, body: unknown, headers: Record<string, string> = {}, address = '192.0.2.1') =>
      app.request(
        path,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
        env(address),
      ),
    submit: (path: string, form: Record<string, string>, headers: Record<string, string> = {}, address = '192.0.2.1') =>
      app.request(
        path,
        { method: 'POST', headers: { origin: deps.origin, ...headers }, body: new URLSearchParams(form) },
        env(address),
      ),
    addMission: (mission: Partial<MissionRecord> = {}) =>
      db.transaction((tx) => saveMission(tx, { ...benin, ...mission }, now)),
    addProfile: (profile: Partial<ProfileDraft> = {}, from: ProfileDraft = person) =>
      db.transaction((tx) =>
        saveProfile(
          deps,
          tx,
          { ...from, ...profile },
          { consent: { textVersion: '1', textLang: 'fr', text: 'Show me.', how: 'own click' } },
        ),
      ),
    count: async (table: string) => (await db.get<{ n: number }>(`select count(*) as n from ${table}`))!.n,
  };
}
