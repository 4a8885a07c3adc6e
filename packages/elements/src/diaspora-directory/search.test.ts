import { operationUrl } from '@diaspora-kit/contract/client';
import { expect } from '@open-wc/testing';
import { decodeState, encodeState, everything, queryOf, withFilter } from './search.js';

describe('a search in an address', () => {
  it('comes back as it was written', () => {
    const search = withFilter(
      withFilter({ q: 'café & co', filters: {}, sort: 'name' }, 'sector', 'Q', true),
      'sector',
      'P',
      true,
    );
    expect(decodeState(encodeState(search, 'k7m2p9'))).to.deep.equal({ search, profile: 'k7m2p9' });
  });

  it('is empty when nothing is asked', () => {
    expect(encodeState(everything, '')).to.equal('');
  });

  it('drops what nobody could have chosen', () => {
    expect(decodeState('sector=%3Cscript%3E&sort=worst&sector=Q&evil=1').search).to.deep.equal({
      q: '',
      filters: { sector: ['Q'] },
      sort: 'freshness',
    });
  });

  it('asks the address a host page can preload', () => {
    expect(
      operationUrl('https://kit.example', 'listProfiles', { mission: 'dj', lang: 'fr', ...queryOf(everything) }),
    ).to.equal('https://kit.example/api/v1/missions/dj/profiles?lang=fr');
  });
});
