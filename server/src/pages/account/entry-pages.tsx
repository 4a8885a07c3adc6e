import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { listOwned } from '../../features/accounts/members.store.js';
import { versionOf } from '../../features/entry/entry.rules.js';
import { entrySchema, type EntryInput } from '../../features/entry/entry.js';
import { requireOwnEntry, type OwnEntry } from '../../features/entry/own-entry.js';
import { saveEntry } from '../../features/entry/save-entry.js';
import { startEntry } from '../../features/entry/start-entry.js';
import { FirstWordsSchema, joiningLimits } from '../../features/joining/joining.js';
import { isKind } from '../../features/joining/present-joining.js';
import type { MissionRecord } from '../../features/missions/missions.store.js';
import { parse } from '../../platform/http/validate.js';
import type { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn, typedListsIn, type Typed, type TypedLists } from '../form-fields.js';
import { type Page, privateLink } from '../page.js';
import { entryLink } from './entry-link.js';
import { EntryPage } from './entry-page.js';
import { inputOf, limitsOf, valuesOf } from './entry-values.js';
import { openPrivate } from './private-page.js';
import { StartEntryPage } from './start-entry-page.js';

/** Opens the entry a member means: theirs, or the one of theirs that the address names. */
export async function openEntry(deps: Deps, c: Context) {
  const { reader, mission, page } = await openPrivate(deps, c);
  const owned = await listOwned(deps.db, mission.slug, reader.member);
  const slug = c.req.query('entry');
  const entry = await requireOwnEntry(deps.db, { mission: mission.slug, member: reader.member, slug });
  return {
    mission,
    owned,
    entry,
    of: { mission: mission.slug, member: reader.member, slug: entry.slug },
    page: { ...page, query: owned.length > 1 ? `entry=${entry.slug}` : '' } satisfies Page,
  };
}

/** The owner's editor. */
export function entryPages(deps: Deps) {
  const script = deps.assets.memberScript;
  type Opened = Awaited<ReturnType<typeof openEntry>>;

  const editor = (
    c: Context,
    { mission, owned, entry, page }: Opened,
    { values, problem }: { values: TypedLists; problem?: Problem },
  ) => {
    const done = Object.entries(page.text.entry.done).find(([what]) => what === c.req.query('done'))?.[1];
    return privatePage(
      c,
      <EntryPage
        page={page}
        script={script}
        mission={mission}
        entry={entry}
        owned={owned}
        now={deps.now()}
        // After a refusal that is not about it, the form is still that of the entry it was opened with.
        version={problem?.code === 'invalid-input' ? (values['version']?.[0] ?? '') : versionOf(entry.draft)}
        values={values}
        errors={problem ? errorsIn(problem, page.text, limitsOf(entry.draft)) : {}}
        done={problem ? undefined : done}
        changed={problem?.code === 'entry-changed'}
      />,
      problem ? statusOf(problem) : 200,
    );
  };

  const start = (c: Context, page: Page, typed: Typed, problem?: Problem) => {
    const asked = c.req.query('kind');
    const kind = isKind(asked) ? asked : 'person';
    return privatePage(
      c,
      <StartEntryPage
        page={{ ...page, query: `kind=${kind}` }}
        script={script}
        kind={kind}
        typed={typed}
        errors={problem ? errorsIn(problem, page.text, joiningLimits) : {}}
      />,
      problem ? statusOf(problem) : 200,
    );
  };

  return new Hono()
    .get('/account/entry', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      if ((await listOwned(deps.db, reader.mission, reader.member)).length === 0)
        return c.redirect(privateLink(page, '/account/entry/new'), 303);
      const opened = await openEntry(deps, c);
      return editor(c, opened, { values: valuesOf(opened.entry.draft, opened.mission.policy) });
    })
    .post('/account/entry', async (c) => {
      const opened = await openEntry(deps, c);
      const { mission, entry, of, page } = opened;
      const typed = await typedListsIn(c);
      try {
        await saveEntry(deps, mission, of, readEntry(mission, entry, typed), typed['version']?.[0] ?? '');
        return c.redirect(entryLink(page, '', 'done=saved'), 303);
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code !== 'invalid-input' && problem.code !== 'entry-changed') throw problem;
        return editor(c, await openEntry(deps, c), { values: typed, problem });
      }
    })
    .get('/account/entry/new', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const owned = await listOwned(deps.db, reader.mission, reader.member);
      return owned.length > 0 ? c.redirect(entryLink(page), 303) : start(c, page, {});
    })
    .post('/account/entry/new', async (c) => {
      const { mission, member, page } = await openPrivate(deps, c);
      const { name, residence, headline } = await typedIn(c);
      try {
        const first = parse(FirstWordsSchema, { kind: c.req.query('kind'), name, residence, headline });
        await deps.db.transaction(async (tx) => {
          const owned = await listOwned(tx, mission.slug, member.id);
          if (owned.length === 0) await startEntry(deps, tx, mission, { ...member, lang: page.lang }, first);
        });
        return c.redirect(entryLink(page), 303);
      } catch (error) {
        return start(c, page, definedIn({ name, residence, headline }), onlyRefusals(error));
      }
    });
}

const statusOf = ({ code }: Problem) => problems[code].status as ContentfulStatusCode;

/** @throws {Problem} `invalid-input` */
const readEntry = ({ policy }: MissionRecord, { draft }: OwnEntry, typed: TypedLists): EntryInput =>
  parse(entrySchema(policy, draft), inputOf(typed)) as EntryInput;

const definedIn = (values: Record<string, string | undefined>): Typed =>
  Object.fromEntries(Object.entries(values).filter((item): item is [string, string] => item[1] !== undefined));
