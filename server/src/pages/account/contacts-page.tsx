import type { OwnBlock } from '../../features/contacts/blocks.store.js';
import type { ReceivedContact } from '../../features/contacts/read-contact.js';
import { privateLink, type Page } from '../page.js';
import { Icon } from '../parts/icons.js';
import { AccountLayout } from './account-layout.js';

/** What was just done, by its name in the address. */
export type Done = 'answered' | 'declined' | 'blocked' | 'reported' | 'unblocked';

interface ContactsPageProps {
  page: Page;
  script: string;
  /** What the address says was done. */
  done: string | undefined;
  contacts: ReceivedContact[];
  blocks: OwnBlock[];
  /** Questions to the member as a mentor that the mission reads. */
  requests: number;
}

/** Messages to a member, who may not write to them any more, and how many questions are on their way. */
export function ContactsPage({ page, script, done, contacts, blocks, requests }: ContactsPageProps) {
  const { account } = page.text.contacts;
  const isDone = (name: string | undefined): name is Done => name !== undefined && Object.hasOwn(account.done, name);
  return (
    <AccountLayout page={page} title={account.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{account.title}</h1>
        <p class="dk-lead dk-muted">{account.lead}</p>
      </div>
      {isDone(done) && (
        <div class="dk-note dk-note--success" role="status">
          <Icon name="done" />
          <p>{account.done[done]}</p>
        </div>
      )}
      {contacts.length === 0 ? (
        <p>{account.nobody}</p>
      ) : (
        <ul class="dk-stack" role="list">
          {contacts.map((contact) => (
            <li class="dk-panel dk-stack dk-stack--s">
              <h2 class="dk-h3">
                <a href={privateLink(page, `/account/contacts/${contact.id}`)}>{account.from(contact.name)}</a>
              </h2>
              <Standing page={page} contact={contact} />
            </li>
          ))}
        </ul>
      )}
      {requests > 0 && (
        <section class="dk-stack dk-stack--s">
          <h2 class="dk-h2">{account.requests}</h2>
          <p>{account.requestsWaiting(requests)}</p>
        </section>
      )}
      {blocks.length > 0 && <Blocks page={page} blocks={blocks} />}
    </AccountLayout>
  );
}

/** How a message stands, since when, and until when it is kept. */
export function Standing({ page, contact }: { page: Page; contact: ReceivedContact }) {
  const { account } = page.text.contacts;
  const { state, deliveredAt, answerBy, expiresAt, report } = contact;
  const waits = state === 'delivered' || state === 'unconfirmed' || state === 'spam';
  return (
    <>
      {report !== 'none' && <p>{account.reports[report]}</p>}
      {report !== 'waits' && <p>{waits ? account.states.delivered(answerBy!) : account.states[state]}</p>}
      <p class="dk-small dk-muted">
        {account.received(deliveredAt!)}
        {!waits && report !== 'waits' && ` · ${account.deleted(expiresAt)}`}
      </p>
    </>
  );
}

const Blocks = ({ page, blocks }: { page: Page; blocks: OwnBlock[] }) => {
  const { account } = page.text.contacts;
  return (
    <section class="dk-stack dk-stack--s">
      <h2 class="dk-h2">{account.blocks}</h2>
      <ul class="dk-stack" role="list">
        {blocks.map(({ id, createdAt, ends }) => (
          <li class="dk-panel dk-stack dk-stack--s">
            <p>{account.blockedSince(createdAt)}</p>
            {ends && (
              <form method="post" action={privateLink(page, `/account/contacts/blocks/${id}/end`)}>
                <button class="dk-button dk-button--quiet">{account.unblock}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
