import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import { mayDo } from '../../features/staff/roles.rules.js';
import { whatWaits } from '../../features/staff/what-waits.js';
import { signInPages } from '../account/sign-in-pages.js';
import { privatePage } from '../answer.js';
import { openConsole } from './console-page.js';
import { exportsPages } from './exports-pages.js';
import { HomePage } from './home-page.js';
import { peoplePages } from './people-pages.js';
import { provePages } from './prove-pages.js';
import { queuePages } from './queue-pages.js';
import { revealPages } from './reveal-pages.js';
import { securityPages } from './security-pages.js';

/** The staff console. */
export const consolePages = (deps: Deps) =>
  new Hono()
    .get('/console', async (c) => {
      const console = await openConsole(deps, c);
      const everyMission = mayDo(console.role, 'every-mission');
      const figures = await whatWaits(deps, everyMission ? undefined : console.mission.slug, console.reader.member);
      return privatePage(c, <HomePage console={console} figures={figures} />);
    })
    .route('/', signInPages(deps, 'staff'))
    .route('/', provePages(deps))
    .route('/', securityPages(deps))
    .route('/', peoplePages(deps))
    .route('/', queuePages(deps))
    .route('/', revealPages(deps))
    .route('/', exportsPages(deps));
