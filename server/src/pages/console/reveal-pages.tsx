import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { Deps } from '../../deps.js';
import { requireFreshProof } from '../../features/accounts/require-fresh-proof.js';
import { requireOwnedEntry, reasonLimits, revealAddress } from '../../features/staff/reveal-address.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn } from '../form-fields.js';
import { openConsole, type ConsolePage } from './console-page.js';
import { RevealPage, type RevealPageProps } from './reveal-page.js';

/** The address of an entry's owner: for a reason, which the owner reads. */
export function revealPages(deps: Deps) {
  const show = async (c: Context, slug: string, does: (console: ConsolePage) => Promise<Partial<RevealPageProps>>) => {
    const console = await openConsole(deps, c);
    const { name } = await requireOwnedEntry(deps.db, console.mission.slug, slug);
    const more = await does(console);
    return privatePage(
      c,
      <RevealPage console={console} slug={slug} name={name} {...more} />,
      more.refused ? problems[more.refused].status : 200,
    );
  };

  return new Hono()
    .get('/console/entries/:slug/address', (c) => show(c, c.req.param('slug'), async () => ({})))
    .post('/console/entries/:slug/address', async (c) => {
      const slug = c.req.param('slug');
      const { reason = '' } = await typedIn(c);
      return show(c, slug, async ({ mission, reader, page }) => {
        try {
          requireFreshProof(reader, deps.now());
          return { address: await revealAddress(deps, { mission: mission.slug, slug, reason }, reader.member) };
        } catch (error) {
          const problem = onlyRefusals(error);
          if (problem.code === 'proof-needed') return { typed: reason, refused: problem.code };
          if (problem.code !== 'invalid-input') throw problem;
          const errors = errorsIn(problem, page.text, { reason: reasonLimits });
          return { typed: reason, refused: problem.code, errors };
        }
      });
    });
}
