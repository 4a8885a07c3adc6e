import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { actOnContact, unblockSender, type Act } from '../../features/contacts/act-on-contact.js';
import { listBlocks } from '../../features/contacts/blocks.store.js';
import { AnswerInputSchema, contactLimits } from '../../features/contacts/contact.js';
import { listReceived, readContact } from '../../features/contacts/read-contact.js';
import { countScreeningFor } from '../../features/mentoring/mentoring.store.js';
import { parse } from '../../platform/http/validate.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn } from '../form-fields.js';
import { ContactPage } from './contact-page.js';
import { ContactsPage, type Done } from './contacts-page.js';
import { privateLink } from '../page.js';
import { openPrivate } from './private-page.js';

/** What people wrote to a member, and what the member does about it. */
export function contactsPages(deps: Deps) {
  const script = deps.assets.memberScript;
  const act = async (c: Context, done: Done, toDo: Act) => {
    const { reader, mission, page } = await openPrivate(deps, c);
    await actOnContact(deps, mission, reader.member, c.req.param('id')!, toDo);
    return c.redirect(privateLink(page, '/account/contacts', `done=${done}`), 303);
  };

  return new Hono()
    .get('/account/contacts', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const { mission, member } = reader;
      const props = {
        page,
        script,
        done: c.req.query('done'),
        contacts: await listReceived(deps, mission, member),
        blocks: await listBlocks(deps.db, mission, member),
        requests: await countScreeningFor(deps.db, mission, member),
      };
      return privatePage(c, <ContactsPage {...props} />);
    })
    .get('/account/contacts/:id', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const contact = await readContact(deps, reader.mission, reader.member, c.req.param('id'));
      return privatePage(c, <ContactPage page={page} script={script} contact={contact} typed={{}} errors={{}} />);
    })
    .post('/account/contacts/:id/answer', async (c) => {
      const typed = await typedIn(c);
      try {
        const { answer } = parse(AnswerInputSchema, { answer: typed['answer'] });
        return await act(c, 'answered', { verb: 'answer', answer });
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code !== 'invalid-input') throw problem;
        const { reader, page } = await openPrivate(deps, c);
        const contact = await readContact(deps, reader.mission, reader.member, c.req.param('id'));
        const errors = errorsIn(problem, page.text, contactLimits);
        return privatePage(
          c,
          <ContactPage page={page} script={script} contact={contact} typed={typed} errors={errors} />,
          problems[problem.code].status as ContentfulStatusCode,
        );
      }
    })
    .post('/account/contacts/:id/decline', (c) => act(c, 'declined', { verb: 'decline' }))
    .post('/account/contacts/:id/block', (c) => act(c, 'blocked', { verb: 'block' }))
    .post('/account/contacts/:id/report', (c) => act(c, 'reported', { verb: 'report' }))
    .post('/account/contacts/blocks/:id/end', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      await unblockSender(deps, reader.mission, reader.member, c.req.param('id'));
      return c.redirect(privateLink(page, '/account/contacts', 'done=unblocked'), 303);
    });
}
