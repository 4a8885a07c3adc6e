import type { Factors } from '../../features/staff/factors.store.js';
import { privateLink } from '../page.js';
import { ErrorLine } from '../parts/fields.js';
import { CodeForm } from './code-form.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';
import { PasskeyForm } from './passkey-form.js';
import { QrCode } from './qr-code.js';

export interface ProvePageProps {
  console: ConsolePage;
  factors: Factors;
  /** Address of the script that asks for passkeys; left out where they do not work. */
  passkeyScript: string | undefined;
  /** Name of the page to go on to. */
  next: string;
  /** What was wrong with a code, by the field it was typed into. */
  errors?: { app?: string; recovery?: string; passkey?: string };
}

/** Asks for a second factor: after the mailed code, and again before what needs a fresh proof. */
export function ProvePage({ console, factors, passkeyScript, next, errors = {} }: ProvePageProps) {
  const { page, reader } = console;
  const { prove, passkeys } = page.text.staff;
  const arriving = reader.aal === 1;
  return (
    <ConsoleLayout console={console} title={prove.title} lead={arriving ? prove.lead : prove.again} arriving={arriving}>
      {factors.app && (
        <CodeForm
          page={page}
          action="/console/prove/app"
          id="app"
          label={prove.app}
          hint={prove.appHint}
          error={errors.app}
          submit={prove.goOn}
          next={next}
          digits
        />
      )}
      {errors.passkey && <ErrorLine id="passkey-error" error={errors.passkey} />}
      {factors.passkeys.length > 0 &&
        (passkeyScript ? (
          <PasskeyForm
            page={page}
            script={passkeyScript}
            action="/console/prove/passkey"
            options="/console/prove/passkey/options"
            does="get"
            next={next}
          >
            {prove.passkey}
          </PasskeyForm>
        ) : (
          <p class="dk-small dk-muted">{passkeys.notHere}</p>
        ))}
      <details class="dk-lost" open={errors.recovery !== undefined}>
        <summary>{prove.recovery}</summary>
        <div class="dk-stack">
          <CodeForm
            page={page}
            action="/console/prove/recovery"
            id="recovery"
            label={prove.recoveryCode}
            hint={prove.recoveryHint}
            error={errors.recovery}
            submit={prove.goOn}
            next={next}
          />
          <p class="dk-small dk-muted">{prove.lost}</p>
        </div>
      </details>
    </ConsoleLayout>
  );
}

export interface EnrolPageProps {
  console: ConsolePage;
  /** Address of the script that asks for passkeys; left out where they do not work. */
  passkeyScript: string | undefined;
  error?: string;
}

/** Shown once to who has no second factor yet. */
export function EnrolPage({ console, passkeyScript, error }: EnrolPageProps) {
  const { page } = console;
  const { enrol, passkeys } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={enrol.title} lead={enrol.lead} arriving>
      {error && <ErrorLine id="enrol-error" error={error} />}
      <section class="dk-panel dk-stack dk-stack--s">
        <h2 class="dk-h3">{enrol.app}</h2>
        <p>{enrol.appHint}</p>
        <form method="post" action={privateLink(page, '/console/enrol/app')}>
          <button class="dk-button">{enrol.setUpApp}</button>
        </form>
      </section>
      <section class="dk-panel dk-stack dk-stack--s">
        <h2 class="dk-h3">{enrol.passkey}</h2>
        <p>{passkeyScript ? enrol.passkeyHint : passkeys.notHere}</p>
        {passkeyScript && (
          <PasskeyForm
            page={page}
            script={passkeyScript}
            action="/console/enrol/passkey"
            options="/console/enrol/passkey/options"
            does="create"
          >
            {enrol.addPasskey}
          </PasskeyForm>
        )}
      </section>
    </ConsoleLayout>
  );
}

export interface EnrolAppPageProps {
  console: ConsolePage;
  /** In base 32. */
  secret: string;
  /** What the picture says. */
  address: string;
  error?: string;
}

/** The secret of a new app, as picture and letters, until a code of it comes back. */
export function EnrolAppPage({ console, secret, address, error }: EnrolAppPageProps) {
  const { page, reader } = console;
  const { enrolApp } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={enrolApp.title} lead={enrolApp.lead} arriving={reader.aal === 1}>
      <QrCode content={address} label={enrolApp.picture} />
      <div>
        <p class="dk-small dk-muted">{enrolApp.letters}</p>
        <p>
          <code class="dk-secret" dir="ltr" id="secret">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
        </p>
      </div>
      <CodeForm
        page={page}
        action="/console/enrol/app/code"
        id="app"
        label={enrolApp.code}
        error={error}
        submit={enrolApp.done}
        digits
      />
    </ConsoleLayout>
  );
}

/** Recovery codes, the one time they are shown. */
export function RecoveryPage({ console, codes }: { console: ConsolePage; codes: string[] }) {
  const { page } = console;
  const { recovery } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={recovery.title} lead={recovery.lead} arriving>
      <ul class="dk-codes" role="list" dir="ltr">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="dk-button" href={privateLink(page, '/console')}>
          {recovery.done}
        </a>
      </p>
    </ConsoleLayout>
  );
}
