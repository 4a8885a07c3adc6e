import { beforeEach, describe, expect, it } from 'vitest';
import { createKit } from '../../test/kit.js';
import { findMission } from '../features/missions/missions.store.js';
import { missionAddCommand } from './mission-add.js';

const togo = ['--country', 'TG', '--languages', 'fr,en', '--name-en', 'Diaspora Togo', '--name-fr', 'Diaspora Togo', '--name-ar', 'مغتربو توغو']; // prettier-ignore
let kit: ReturnType<typeof createKit>;
beforeEach(() => (kit = createKit([missionAddCommand])));

const add = (slug: string, ...options: string[]) => kit.type(['mission', 'add', slug, ...togo, ...options]);

describe('kit mission add', () => {
  it('adds a careful mission with words in three languages', async () => {
    const { code, said } = await add('tg', '--lead-en', 'Togolese abroad.');
    expect(code).toBe(0);
    expect(said).toContain('http://127.0.0.1:8787/tg');
    const { deps, close } = await kit.open();
    expect(await findMission(deps.db, 'tg')).toEqual({
      slug: 'tg',
      position: 1,
      country: 'TG',
      languages: ['fr', 'en'],
      policy: 'careful',
      often: [],
      replyDays: 10,
      periods: { confirmMonths: 12, hideDays: 30, eraseMonths: 6 },
      texts: {
        en: { name: 'Diaspora Togo', office: 'IOM mission: Togo', lead: 'Togolese abroad.' },
        fr: {
          name: 'Diaspora Togo',
          office: 'Mission de l’OIM\u00a0: Togo',
          lead: 'Cherchez selon votre besoin, ou posez une question.',
        },
        ar: {
          name: 'مغتربو توغو',
          office: 'بعثة المنظمة الدولية للهجرة: توغو',
          lead: 'ابحث عمّا تحتاج إليه، أو اطرح سؤالاً واحداً.',
        },
      },
    });
    await close();
  });

  it('leaves a mission that is there as it is', async () => {
    await add('tg');
    const { code, complained } = await add('tg', '--policy', 'open');
    expect([code, complained]).toEqual([1, 'There is a mission "tg" already.']);
    const { deps, close } = await kit.open();
    expect((await findMission(deps.db, 'tg'))?.policy).toBe('careful');
    await close();
  });

  it.each([
    ['an address of the kit', 'console', [], 'is an address of the kit itself'],
    ['a slug with capitals', 'TG', [], 'cannot be a slug'],
    ['a version as slug', '1.0.0', [], 'cannot be a slug'],
    ['an unknown country', 'tg', ['--country', 'XX'], 'ISO 3166-1'],
    ['an unknown language', 'tg', ['--languages', 'fr,pt'], '--languages is a list of en, fr, ar'],
    ['a language twice', 'tg', ['--languages', 'fr,fr'], '--languages is a list of en, fr, ar'],
    ['an unknown policy', 'tg', ['--policy', 'closed'], '--policy is one of open, careful, sheltered'],
    ['a missing name', 'tg', ['--name-ar', ' '], '--name-ar is missing'],
    ['no reply days', 'tg', ['--reply-days', '0'], '--reply-days is a number'],
  ])('refuses %s', async (_, slug, options, complaint) => {
    const { code, complained } = await add(slug, ...options);
    expect([code, complained]).toEqual([2, expect.stringContaining(complaint)]);
  });
});
