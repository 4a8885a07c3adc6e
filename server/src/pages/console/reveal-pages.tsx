import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { Deps } from '../../deps.js';
import { requireOwnedEntry, reasonLimits, revealAddress } from '../../features/staff/reveal-address.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn } from '../form-fields.js';
import { openConsole } from './console-page.js';
import { RevealPage, type RevealPageProps } from './reveal-page.js';

/** The address of an entry's owner: for a reason, which the owner reads. */
export function revealPages(deps: Deps) {
  const show = async (
    c: Context,
    slug: string,
    does: (opened: { mission: string; actor: string }) => Promise<Partial<RevealPageProps>>,
  ) => {
    const console = await openConsole(deps, c);
    const mission = console.mission.slug;
    const { name } = await requireOwnedEntry(deps.db, mission, slug);
    const more = await does({ mission, actor: console.reader.member });
    const refused = more.errors && Object.keys(more.errors).length > 0;
    return privatePage(
      c,
      <RevealPage console={console} slug={slug} name={name} {...more} />,
      refused ? problems['invalid-input'].status : 200,
    );
  };

  return new Hono()
    .get('/console/entries/:slug/address', (c) => show(c, c.req.param('slug'), async () => ({})))
    .post('/console/entries/:slug/address', async (c) => {
      const slug = c.req.param('slug');
      const { reason = '' } = await typedIn(c);
      return show(c, slug, async ({ mission, actor }) => {
        try {
          return { address: await revealAddress(deps, { mission, slug, reason }, actor) };
        } catch (error) {
          const problem = onlyRefusals(error);
          if (problem.code !== 'invalid-input') throw problem;
          const { text } = (await openConsole(deps, c)).page;
          return { typed: reason, errors: errorsIn(problem, text, { reason: reasonLimits }) };
        }
      });
    });
}
