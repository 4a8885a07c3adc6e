import { problems } from '@diaspora-kit/contract/problems';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { photoConsentVersion, photoFile, readPhotoFile } from '../../features/photos/photo.js';
import { photoHeaders } from '../../features/photos/photos.routes.js';
import { removePhoto } from '../../features/photos/remove-photo.js';
import { mayMemberSee } from '../../features/photos/see-photo.js';
import { setPhoto, showPhotoTo } from '../../features/photos/set-photo.js';
import { audiencesOf } from '../../features/profiles/audience.js';
import { presentTo } from '../../features/profiles/present-to.js';
import type { Audience } from '../../features/profiles/profile.js';
import { photoPath } from '../../platform/http/body-limits.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from '../form-fields.js';
import { entryLink } from './entry-link.js';
import { openEntry } from './entry-pages.js';
import { PhotoPage } from './photo-page.js';
import { openPrivate } from './private-page.js';

/** The picture of an own entry, and photographs that only members see. */
export function photoPages(deps: Deps) {
  const script = deps.assets.memberScript;
  type Opened = Awaited<ReturnType<typeof openEntry>>;

  const form = (c: Context, opened: Opened, typed: Typed, problem?: Problem) => {
    const { mission, entry, page } = opened;
    const { title, detail } = problem ? page.text.problems.titles[problem.code] : { title: '', detail: '' };
    const aboutFile = problem?.code.startsWith('photo-') ?? false;
    const errors = problem ? errorsIn(problem, page.text, {}) : {};
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    return privatePage(
      c,
      <PhotoPage
        page={page}
        script={script}
        profile={presentTo(deps, mission, { ...entry, mentorOpen: true }, 'owner', page.lang)!}
        audiences={audiencesOpenTo(opened)}
        consentVersion={photoConsentVersion}
        typed={typed}
        errors={aboutFile ? { photo: `${title}. ${detail}` } : errors}
        refusal={problem && !aboutFile && problem.code !== 'invalid-input' ? { title, detail } : undefined}
      />,
      (problem ? problems[problem.code].status : 200) as ContentfulStatusCode,
    );
  };

  return new Hono()
    .get(photoPath, async (c) => {
      const opened = await openEntry(deps, c);
      const { photo, visibility } = opened.entry.draft;
      const audience = visibility.photo ?? 'hidden';
      return form(c, opened, { picture: photo === null ? 'drawn' : 'photo', audience });
    })
    .post(photoPath, async (c) => {
      const opened = await openEntry(deps, c);
      const { mission, entry, of, page } = opened;
      const typed = await typedIn(c);
      const owner = { mission: mission.slug, profile: entry.id, actor: of.member };
      try {
        if (typed['picture'] === 'drawn') await deps.db.transaction((tx) => removePhoto(deps, tx, owner));
        else {
          const sent = await fileIn(c);
          const audience = audienceIn(opened, typed);
          if (sent) {
            const lang = completeLanguages.find((known) => known === typed['consentLang']) ?? page.lang;
            requireConsent(typed);
            await setPhoto(deps, { ...owner, sent, audience, lang });
          } else if (entry.draft.photo !== null) await showPhotoTo(deps, { ...owner, audience });
          else throw new Problem('invalid-input', { errors: [{ pointer: '/photo', code: 'required' }] });
        }
        return c.redirect(entryLink(page, '', 'done=picture'), 303);
      } catch (error) {
        return form(c, opened, typed, onlyRefusals(error));
      }
    })
    .get('/account/media/:file', async (c) => {
      const { reader, mission } = await openPrivate(deps, c);
      const file = readPhotoFile(c.req.param('file'));
      if (!file || !(await mayMemberSee(deps, mission, reader.member, file.id))) throw new Problem('not-found');
      const bytes = await deps.media.get(photoFile(file.id, file.size));
      if (!bytes) throw new Problem('not-found');
      return c.body(new Uint8Array(bytes), 200, { ...photoHeaders, 'cache-control': 'no-store' });
    });
}

const audiencesOpenTo = ({ mission, entry }: Awaited<ReturnType<typeof openEntry>>): Audience[] =>
  audiencesOf(mission.policy, entry.draft.kind, 'photo');

/** @throws {Problem} `invalid-input` for who may not be chosen here. */
function audienceIn(opened: Awaited<ReturnType<typeof openEntry>>, typed: Typed): Audience {
  const audience = audiencesOpenTo(opened).find((known) => known === typed['audience']);
  if (!audience) throw new Problem('invalid-input', { errors: [{ pointer: '/audience', code: 'not-in-list' }] });
  return audience;
}

/** @throws {Problem} `invalid-input` without a tick, `consent-outdated` for another text. */
function requireConsent(typed: Typed): void {
  if (typed['consent'] !== 'yes')
    throw new Problem('invalid-input', { errors: [{ pointer: '/consent', code: 'not-accepted' }] });
  if (typed['consentVersion'] !== photoConsentVersion) throw new Problem('consent-outdated');
}

/** The file of the form; `undefined` when none was chosen. */
async function fileIn(c: Context): Promise<Uint8Array | undefined> {
  const { photo } = await c.req.parseBody();
  return photo instanceof File && photo.size > 0 ? new Uint8Array(await photo.arrayBuffer()) : undefined;
}
