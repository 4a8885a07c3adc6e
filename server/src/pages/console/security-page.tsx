import type { SessionRecord } from '../../features/accounts/account.js';
import type { Factors } from '../../features/staff/factors.store.js';
import { SessionList } from '../account/session-list.js';
import { privateLink } from '../page.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';
import { PasskeyForm } from './passkey-form.js';

export interface SecurityPageProps {
  console: ConsolePage;
  factors: Factors;
  /** Address of the script that asks for passkeys; left out where they do not work. */
  passkeyScript: string | undefined;
  sessions: SessionRecord[];
}

/** How one signs in, and where one is signed in. */
export function SecurityPage({ console, factors, passkeyScript, sessions }: SecurityPageProps) {
  const { page, reader } = console;
  const { security, enrol, passkeys } = page.text.staff;
  const Act = ({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) => (
    <form method="post" action={privateLink(page, to)}>
      <button class={quiet ? 'dk-button dk-button--quiet' : 'dk-button'}>{label}</button>
    </form>
  );
  return (
    <ConsoleLayout console={console} title={security.title}>
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{security.factors}</h2>
        <ul class="dk-stack" role="list">
          {factors.app && (
            <li class="dk-panel dk-stack dk-stack--s">
              <p class="dk-card__name">{security.app}</p>
              <Act to="/console/security/app/remove" label={security.remove} />
            </li>
          )}
          {factors.passkeys.map(({ id, createdAt }) => (
            <li class="dk-panel dk-stack dk-stack--s">
              <p class="dk-card__name">{security.passkey(createdAt)}</p>
              <Act to={`/console/security/passkeys/${id}/remove`} label={security.remove} />
            </li>
          ))}
        </ul>
        <Act to="/console/enrol/app" label={factors.app ? security.anotherApp : enrol.setUpApp} />
        {passkeyScript ? (
          <PasskeyForm
            page={page}
            script={passkeyScript}
            action="/console/enrol/passkey"
            options="/console/enrol/passkey/options"
            does="create"
          >
            {enrol.addPasskey}
          </PasskeyForm>
        ) : (
          <p class="dk-small dk-muted">{passkeys.notHere}</p>
        )}
      </section>
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{security.codes}</h2>
        <p>{security.codesLeft(factors.recoveryCodes)}</p>
        <Act to="/console/security/recovery" label={security.newCodes} />
        <p class="dk-small dk-muted">{security.newCodesHint}</p>
      </section>
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{page.text.accounts.sessions.title}</h2>
        <SessionList page={page} base="/console/security/sessions" here={reader.id} sessions={sessions} />
      </section>
    </ConsoleLayout>
  );
}
