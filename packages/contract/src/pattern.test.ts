import { describe, expect, it } from 'vitest';
import { hues, organisationPattern, personPattern, selvedgePattern, storyPattern } from './pattern.js';

const patterns = { organisationPattern, personPattern, selvedgePattern, storyPattern };
const slugs = Array.from({ length: 200 }, (_, index) => `slug-${index}`);

describe.each(Object.entries(patterns))('%s', (_, patternOf) => {
  it('is the same for the same slug', () => expect(patternOf('eau-vive')).toEqual(patternOf('eau-vive')));

  it('is geometry a browser understands', () => {
    for (const slug of slugs)
      for (const { d } of patternOf(slug).strokes) {
        expect(d).toMatch(/^M/);
        expect(d).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

it('slugs spread over all hues', () =>
  expect(new Set(slugs.map((slug) => organisationPattern(slug).hue))).toEqual(new Set(hues)));

it('organisations rarely look alike', () =>
  expect(new Set(slugs.map((slug) => JSON.stringify(organisationPattern(slug)))).size).toBeGreaterThan(190));
