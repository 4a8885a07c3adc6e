import { MissionSchema } from '@diaspora-kit/contract';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { benin } from '../../../test/harness.js';
import { presentMentorForm } from './present-mentor-form.js';

const now = () => new Date('2030-01-01T00:00:00Z');

it.each(completeLanguages)('is what the contract promises, in %s', (lang) => {
  const form = presentMentorForm(benin, lang, { now });
  expect(v.parse(MissionSchema.entries.mentorRequest, form)).toEqual(form);
  expect(form.consent).toMatchObject({ version: '1', lang });
  expect(form.languages.map(({ code }) => code)).toEqual(['fr', 'en', 'ar']);
});

it('promises dates to who asks today', () => {
  const { intro, next } = presentMentorForm(benin, 'en', { now });
  expect(intro).toContain('by 25 January 2030');
  expect(next.map(({ when }) => when)).toEqual([
    'within 48 hours, or we delete it',
    'by Friday 11 January',
    'by Friday 25 January',
  ]);
});

it('says where a question may be typed, and never why', () => {
  const form = presentMentorForm({ ...benin, policy: 'sheltered' }, 'en', { now });
  expect(form.inHostPage).toBe(false);
  expect(JSON.stringify(form)).not.toContain('sheltered');
  expect(presentMentorForm(benin, 'en', { now }).inHostPage).toBe(true);
});
