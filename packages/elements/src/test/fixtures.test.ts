import { MissionSchema, ProfileSchema, ProfilesSchema, SpotlightsSchema } from '@diaspora-kit/contract';
import { expect } from '@open-wc/testing';
import { found, hodanInFull, mission, stories } from './fixtures.js';

describe('the answers tests are fed', () => {
  const samples = { Profiles: [ProfilesSchema, found], Profile: [ProfileSchema, hodanInFull] } as const;
  const more = { Spotlights: [SpotlightsSchema, stories], Mission: [MissionSchema, mission] } as const;
  for (const [name, [schema, answer]] of Object.entries({ ...samples, ...more })) {
    it(`are what the contract calls ${name}`, () => {
      expect(schema['~standard'].validate(answer)).to.not.have.property('issues');
    });
  }
});
