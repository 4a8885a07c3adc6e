import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations } from '@diaspora-kit/contract/operations';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/run.mjs';

const answersFolder = join(root, 'packages/elements/src/test/answers');

describe.each(['en', 'fr', 'ar'])('the recorded answers in %s', async (lang) => {
  const answers = JSON.parse(await readFile(join(answersFolder, `${lang}.json`), 'utf8')) as Record<string, unknown>;

  it.each([
    ['mission', operations.getMission.output],
    ['profiles', operations.listProfiles.output],
    ['oneFound', operations.listProfiles.output],
    ['nothingFound', operations.listProfiles.output],
    ['profile', operations.getProfile.output],
    ['spotlights', operations.listSpotlights.output],
    ['receipt', operations.requestMentor.output],
  ])('%s is what the contract says', (name, schema) => {
    expect(schema['~standard'].validate(answers[name])).not.toHaveProperty('issues');
  });
});
