import { expect } from '@open-wc/testing';
import { mostPatterns, patternOf } from './pattern.js';

const person = (slug: string) => patternOf({ slug, initials: 'A' });

describe('a pattern', () => {
  it('is drawn once, however often its entry comes again', () => {
    expect(person('k7m2p9')).to.equal(person('k7m2p9'));
    expect(person('k7m2p9')).to.not.equal(person('other'));
  });

  it('is forgotten when there are too many', () => {
    const first = person('first');
    for (let other = 0; other < mostPatterns; other++) person(`other-${other}`);
    expect(person('first')).to.not.equal(first);
    expect(person('first')).to.deep.equal(first);
  });
});
