import type { Child } from 'hono/jsx';
import { privateLink, type Page } from '../page.js';

export interface PasskeyFormProps {
  page: Page;
  /** Address of the script that asks for it. */
  script: string;
  /** Where the passkey's answer is sent. */
  action: string;
  /** Where the browser learns what to ask the passkey. */
  options: string;
  /** Whether a passkey is made, or one is used. */
  does: 'create' | 'get';
  next?: string;
  children: Child;
}

/** A button that asks for a passkey. Its script shows it and fills the answer in. */
export const PasskeyForm = ({ page, script, action, options, does, next, children }: PasskeyFormProps) => (
  <>
    <form
      class="dk-stack dk-stack--s"
      method="post"
      action={privateLink(page, action)}
      data-passkey={does}
      data-options={options}
      hidden
    >
      <input type="hidden" name="answer" />
      {next && <input type="hidden" name="next" value={next} />}
      <div class="dk-actions">
        <button class="dk-button dk-button--quiet">{children}</button>
      </div>
      <p class="dk-error" role="status" data-failed={page.text.staff.passkeys.failed}></p>
    </form>
    <script type="module" src={script} />
    <noscript>
      <p class="dk-small dk-muted">{page.text.staff.passkeys.needScript}</p>
    </noscript>
  </>
);
