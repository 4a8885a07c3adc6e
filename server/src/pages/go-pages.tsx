import { Hono, type Context } from 'hono';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { peekToken, type TokenPurpose } from '../platform/mail/mail-token.js';
import { Problem } from '../problem.js';
import { signInGo } from './account/sign-in-go.js';
import { privatePage } from './answer.js';
import { confirmClaimGo } from './claim-go.js';
import { confirmContactGo, ownerGo } from './contact-go.js';
import { inviteGo } from './console/invite-go.js';
import { confirmRequestGo } from './confirm-request-go.js';
import { GoPage } from './go-page.js';
import { joinGo } from './join-go.js';
import { openPage, type Page } from './page.js';
import { fromOwnPages } from './same-origin.js';
import { stillTrueGo, StillTruePage } from './still-true-go.js';

/** What a mailed link shows before anything happens. */
export interface GoWords {
  title: string;
  lead: string;
  button: string;
  /** What the reader should see before they press. */
  more?: Child;
}

/** What the links of one purpose do. */
export interface GoAction {
  /** Language of the mail the link was in; `undefined` when what it was about is gone. */
  languageOf: (mission: MissionRecord, subject: string) => Promise<CompleteLanguage | undefined>;
  /** Writes nothing: programs open links before people do. */
  words: (page: Page, subject: string, c: Context) => GoWords | Promise<GoWords>;
  /** Acts, and spends the token. */
  act: (c: Context, mission: MissionRecord, page: Page, token: string) => Promise<Response>;
}

/** `K/m/go/{token}`, every link in a mail: GET shows one button, POST acts. */
export function goPages(deps: Deps) {
  const actions: Record<TokenPurpose, GoAction> = {
    'confirm-mentor-request': confirmRequestGo(deps),
    join: joinGo(deps),
    'sign-in': signInGo(deps),
    'confirm-claim': confirmClaimGo(deps),
    'confirm-contact': confirmContactGo(deps),
    'decline-contact': ownerGo(deps, 'decline-contact'),
    'block-sender': ownerGo(deps, 'block-sender'),
    'still-true': stillTrueGo(deps),
    'staff-invite': inviteGo(deps),
  };

  const open = async (c: Context, token: string) => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const known = await peekToken(deps.db, mission.slug, token, deps.now());
    const action = known && actions[known.purpose];
    // Unless the reader chose a language since, the page speaks that of the mail.
    const mailed = known && (await action?.languageOf(mission, known.subject));
    const lang = languageOf(c.req.query('lang') ?? mailed, mission);
    if (!known || !action || !mailed) throw new Problem('link-expired');
    return { mission, known, action, page: openPage(deps, { lang, mission, path: c.req.path }) };
  };

  return new Hono()
    .get('/:mission/still-true', async (c) => {
      const mission = await requireMission(deps.db, c.req.param('mission'));
      const lang = languageOf(c.req.query('lang'), mission);
      return privatePage(c, <StillTruePage page={openPage(deps, { lang, mission, path: c.req.path })} />);
    })
    .get('/:mission/go/:token', async (c) => {
      const token = c.req.param('token');
      const { known, action, page } = await open(c, token);
      return privatePage(c, <GoPage page={page} token={token} {...await action.words(page, known.subject, c)} />);
    })
    .post('/:mission/go/:token', fromOwnPages(deps), async (c) => {
      const token = c.req.param('token');
      const { mission, action, page } = await open(c, token);
      return action.act(c, mission, page, token);
    });
}
