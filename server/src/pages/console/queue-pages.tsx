import { Hono, type Context } from 'hono';
import type { Deps } from '../../deps.js';
import { confirmSource } from '../../features/freshness/confirm-entry.js';
import { listingFor } from '../../features/profiles/listing-for.js';
import { findProfileOwner } from '../../features/profiles/profile-owner.store.js';
import { findProfileDraft, findProfileId } from '../../features/profiles/profiles.store.js';
import { setProfileState } from '../../features/profiles/set-profile-state.js';
import { answerQueued } from '../../features/queue/answer-queued.js';
import { decideReported, grantQueued, refuseQueued } from '../../features/queue/decide-queued.js';
import { findQueued, QueueRefusal, type Queued } from '../../features/queue/find-queued.js';
import { forgetQueued } from '../../features/queue/forget-queued.js';
import { listQueue } from '../../features/queue/list-queue.js';
import { readQueued } from '../../features/queue/read-queued.js';
import { resolveQueued } from '../../features/queue/resolve-queued.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { typedIn } from '../form-fields.js';
import { privateLink } from '../page.js';
import { openConsole, type ConsolePage } from './console-page.js';
import { QueuedPage, type QueuedEntry } from './queued-page.js';
import { QueuePage } from './queue-page.js';

/** What people of the mission wait for, and what staff do about it. */
export function queuePages(deps: Deps) {
  const workerOf = ({ reader, mission }: ConsolePage) => ({ actor: reader.member, mission: mission.slug });

  /** Name of the mentor that a question is for. */
  const mentorOf = async (queued: Queued) => {
    if (queued.kind !== 'mentor-request' || queued.request.mentor === null) return undefined;
    return (await findProfileDraft(deps.db, queued.mission.slug, queued.request.mentor))?.name;
  };

  /** The entry that a matter is about. */
  const entryOf = async (queued: Queued): Promise<QueuedEntry | undefined> => {
    if (queued.kind === 'mentor-request') return undefined;
    const { mission } = queued;
    const slug = queued.kind === 'correction' ? queued.correction.profileSlug : queued.slug;
    const id = await findProfileId(deps.db, mission.slug, slug);
    const draft = id && (await findProfileDraft(deps.db, mission.slug, id));
    if (!draft) return undefined;
    return {
      slug,
      name: draft.name,
      listed: (await listingFor(deps, deps.db, mission, id, 'visitor')) !== undefined,
      owned: (await findProfileOwner(deps.db, mission.slug, id)) !== undefined,
    };
  };

  /** One matter. Opening it is an act: it is written down each time its words are shown. */
  const show = async (
    c: Context,
    console: ConsolePage,
    receipt: string,
    { opened = false, typed, refusal }: { opened?: boolean; typed?: string; refusal?: QueueRefusal } = {},
  ) => {
    const queued = await findQueued(deps.db, receipt, workerOf(console)).catch(goneOrProblem);
    const read = opened ? await readQueued(deps, receipt, workerOf(console)).catch(goneOrProblem) : undefined;
    if (!queued || (opened && !read))
      return c.redirect(privateLink(console.page, '/console/queue', 'note=decided'), 303);
    const [entry, mentor] = [await entryOf(queued), await mentorOf(queued)];
    const props = { console, queued, entry, read, mentor, typed, refused: refusal?.code };
    return privatePage(c, <QueuedPage {...props} />, refusal ? 422 : 200);
  };

  /** Does something with a matter and leads back to the queue; a refusal is said on its page, with what was typed. */
  const act = async (
    c: Context,
    receipt: string,
    does: (worker: ReturnType<typeof workerOf>, answer: string) => Promise<void>,
  ) => {
    const console = await openConsole(deps, c);
    const { answer = '' } = await typedIn(c);
    try {
      await does(workerOf(console), answer);
      return c.redirect(privateLink(console.page, '/console/queue'), 303);
    } catch (error) {
      if (!(error instanceof QueueRefusal)) throw error;
      return show(c, console, receipt, { opened: answer !== '', typed: answer, refusal: error });
    }
  };

  return new Hono()
    .get('/console/queue', async (c) => {
      const console = await openConsole(deps, c);
      const { actor, mission } = workerOf(console);
      const items = await listQueue(deps, mission, actor);
      return privatePage(c, <QueuePage console={console} items={items} decided={c.req.query('note') === 'decided'} />);
    })
    .get('/console/queue/:receipt', async (c) => show(c, await openConsole(deps, c), c.req.param('receipt')))
    .post('/console/queue/:receipt/open', async (c) =>
      show(c, await openConsole(deps, c), c.req.param('receipt'), { opened: true }),
    )
    .post('/console/queue/:receipt/answer', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker, answer) => answerQueued(deps, receipt, answer, worker));
    })
    .post('/console/queue/:receipt/resolve', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => resolveQueued(deps, receipt, worker));
    })
    .post('/console/queue/:receipt/grant', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => grantQueued(deps, receipt, worker));
    })
    .post('/console/queue/:receipt/refuse', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker, answer) => refuseQueued(deps, receipt, answer, worker));
    })
    .post('/console/queue/:receipt/uphold', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => decideReported(deps, receipt, 'upheld', worker));
    })
    .post('/console/queue/:receipt/bar', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => decideReported(deps, receipt, 'barred', worker));
    })
    .post('/console/queue/:receipt/dismiss', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => decideReported(deps, receipt, 'dismissed', worker));
    })
    .post('/console/queue/:receipt/forget', (c) => {
      const receipt = c.req.param('receipt');
      return act(c, receipt, (worker) => forgetQueued(deps, receipt, worker));
    })
    .post('/console/entries/:slug/confirm', async (c) => {
      const { page, mission, reader } = await openConsole(deps, c);
      const entry = { mission: mission.slug, slug: c.req.param('slug'), actor: reader.member };
      if ((await confirmSource(deps, entry)) !== 'done') throw new Problem('not-found');
      return c.redirect(privateLink(page, '/console/queue'), 303);
    })
    .post('/console/entries/:slug/publish', async (c) => {
      const { page, mission, reader } = await openConsole(deps, c);
      const { found } = await setProfileState(deps, mission.slug, c.req.param('slug'), 'published', reader.member);
      if (!found) throw new Problem('not-found');
      return c.redirect(privateLink(page, '/console/queue'), 303);
    })
    .post('/console/entries/:slug/hide', async (c) => {
      const { page, mission, reader } = await openConsole(deps, c);
      const { found } = await setProfileState(deps, mission.slug, c.req.param('slug'), 'hidden', reader.member);
      if (!found) throw new Problem('not-found');
      return c.redirect(privateLink(page, '/console/queue'), 303);
    });
}

/** A receipt of nothing, or of another mission, is an address that leads nowhere. What is decided is `undefined`. */
function goneOrProblem(error: unknown): undefined {
  if (!(error instanceof QueueRefusal)) throw error;
  if (error.code !== 'not-waiting') throw new Problem('not-found');
}
