import './start.js';
import type { Client, MentorRequestInput, MentorRequestReceipt, Mission, Profile } from '@diaspora-kit/contract';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { Asking } from '../base/asking.js';
import { define } from '../base/define.js';
import { DiasporaElement } from '../base/diaspora-element.js';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';
import { bones } from './bones.js';
import { canKeep, draftFields, dropDraft, keepDraft, readDraft, type Draft } from './draft.js';
import { freshServer, loadForm } from './load-form.js';
import { MentorRequestSubmitEvent, MentorRequestSubmittedEvent } from './mentor-request.events.js';
import { receiptView } from './receipt-view.js';
import { refusalNote } from './refusal-note.js';
import { formSteps, keepBox } from './request-form.js';
import { styles } from './styles.js';
import { whatHappensNext } from './way.js';
import { cannotBeAsked, youAreAsking } from './who.js';

/** 128 random bits, for one question however often it is sent. `randomUUID` is missing on pages without TLS. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * One question to a mentor, or to whom the mission finds: one way, confirmed by mail.
 *
 * @tag mentor-request
 * @summary Ask a mentor one concrete question.
 *
 * @slot - What stands here before the form does, and when it cannot: at least a link to the form's page.
 *
 * @fires {MentorRequestSubmitEvent} mentor-request-submit - A question is about to be sent; cancelable.
 * @fires {MentorRequestSubmittedEvent} mentor-request-submitted - The server has taken it.
 *
 * @csspart own-page - The link to the same form on the kit's own origin.
 * @csspart mentor - Who is asked.
 * @csspart form - The form.
 * @csspart field - A label with its control.
 * @csspart submit - The button that sends.
 * @csspart next - What happens next.
 * @csspart receipt - What is shown once a question is sent.
 * @csspart error - What is said when something was not right, or no answer came.
 *
 * @cssproperty [--dk-brand=#0b3f97] - Main colour in light.
 * @cssproperty [--dk-brand-on=#fff] - Words on the main colour in light.
 * @cssproperty [--dk-brand-night=#a6c3ff] - Main colour in dark.
 * @cssproperty [--dk-brand-night-on=#0a1c42] - Words on the main colour in dark.
 * @cssproperty --dk-font-body - Fonts of text.
 * @cssproperty --dk-font-display - Fonts of titles.
 * @cssproperty [--dk-radius=10px] - Corners of controls.
 */
export class MentorRequest extends DiasporaElement {
  static override styles = styles;

  static override get properties() {
    return { mentor: {} };
  }

  /** Slug of the mentor asked. Without one the mission looks for somebody. */
  declare mentor: string;

  #facts: Mission | undefined = undefined;
  /** Slug of the mentor asked now: the reader may have chosen to name none. */
  #asked = '';
  #profile: Profile | undefined = undefined;
  /** Why the mentor is not known. */
  #unknown: string | undefined = undefined;
  #written = 0;
  #agreed = false;
  #keeping = false;
  #receipt: MentorRequestReceipt | undefined = undefined;

  readonly #sending = new Asking(this);
  #draft: Draft | undefined;
  #key = newKey();
  /** When the form was first shown, ms on the page's clock. */
  #shownAt = 0;

  constructor() {
    super();
    this.mentor = '';
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('mentor')) this.#turnTo(this.mentor);
    if (['mission', 'api', 'client'].some((name) => changed.has(name)))
      this.#facts = this.#receipt = this.#draft = undefined;
    super.willUpdate(changed);
    if (changed.has('mentor') && this.hasUpdated && this.mission) this.start();
  }

  protected override start() {
    this.#load();
  }

  /** @param facts Where the mission's facts come from, when not from the server. */
  #load(facts?: Client) {
    const { scope } = this;
    const asked = this.#asked;
    this.ask(
      (server, signal) => loadForm(server, scope, asked, signal, facts),
      (answer) => {
        this.#show(answer.facts);
        this.#profile = answer.profile;
        this.#unknown = answer.unknown;
      },
    );
  }

  #show(facts: Mission) {
    const { consent, languages, formats } = facts.mentorRequest;
    const before = this.#facts?.mentorRequest.consent;
    if (consent.version !== before?.version || consent.lang !== before.lang) this.#agreed = false;
    this.#facts = facts;
    if (this.#draft) return;
    const kept = readDraft(this.mission);
    const language = (languages.find(({ code }) => code === facts.lang) ?? languages[0])?.code ?? '';
    this.#draft = { format: formats[0]?.code ?? '', language, ...kept };
    this.#keeping = kept !== undefined;
    if (kept?.key && /^[\da-f]{32}$/.test(kept.key)) this.#key = kept.key;
    this.#written = kept?.question?.length ?? 0;
    this.#shownAt = performance.now();
  }

  protected override status() {
    return this.#facts && this.#sending.phase === 'loading' ? this.#facts.mentorRequest.sending : super.status();
  }

  protected override content() {
    const facts = this.#facts;
    // Once shown the form stays, whatever is asked again behind it: there are words in it.
    if (!facts) return undefined;
    if (this.#receipt) return receiptView(this.#receipt, this.mission, this.#again);
    const { title, intro, inHostPage } = facts.mentorRequest;
    return html`
      <div class="dk-stack dk-stack--s">
        <h2 class="dk-h2" tabindex="-1">${title}</h2>
        <p class="dk-muted">${intro}</p>
        ${this.#ownPageLink(facts, inHostPage ? 'dk-more' : 'dk-button')}
      </div>
      ${inHostPage ? this.#request(facts) : nothing}
    `;
  }

  protected override bones() {
    return bones();
  }

  protected override sorry() {
    return msg('The form did not come');
  }

  #request(facts: Mission) {
    const [asked, profile, unknown] = [this.#asked, this.#profile, this.#unknown];
    const full = profile && !(profile.requestUrl && profile.mentoring?.open);
    const barred = asked !== '' && Boolean(unknown ?? full);
    const ways = { again: this.#send, anew: this.#sendAnew, unname: this.#unname, mend: this.#mend };
    return html`
      ${barred ? cannotBeAsked(facts.mentorRequest, profile, unknown, this.#unname) : nothing}
      ${this.#sending.failed && !barred ? refusalNote(this.#sending, facts, this.#ownPage(facts), ways) : nothing}
      <div class="request__split" ?hidden=${barred}>
        ${asked && profile ? youAreAsking(facts.mentorRequest, profile, this.#unname) : nothing} ${this.#form(facts)}
        ${whatHappensNext(facts)}
      </div>
    `;
  }

  #form(facts: Mission) {
    const [written, agreed] = [this.#written, this.#agreed];
    const { phase, refusal } = this.#sending;
    const sending = phase === 'loading';
    const state = { draft: this.#draft ?? {}, written, agreed, problems: refusal?.errors ?? [] };
    return html`
      <form
        class="request__form"
        part="form"
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      >
        <div class="dk-steps" ?inert=${sending}>${formSteps(facts, state, this.#agree)}</div>
        ${canKeep() ? keepBox(facts.mentorRequest, this.#keeping, this.#keep) : nothing}
        <button
          class="dk-button request__send"
          type="button"
          part="submit"
          aria-disabled=${sending}
          @click=${this.#send}
        >
          <span class=${sending ? 'request__waits' : ''}>${facts.mentorRequest.send}</span>
          <span class=${sending ? '' : 'request__waits'}>${facts.mentorRequest.sending}</span>
        </button>
      </form>
    `;
  }

  #ownPage({ urls }: Mission) {
    const url = new URL(urls.mentorRequest);
    if (this.#asked) url.searchParams.set('mentor', this.#asked);
    return url.href;
  }

  #ownPageLink(facts: Mission, look: string) {
    return html`
      <p>
        <a class=${look} part="own-page" href=${this.#ownPage(facts)}>
          ${icon(drawings.lock)}<span>${facts.mentorRequest.ownPage}</span>
        </a>
      </p>
    `;
  }

  get #answers() {
    const data = new FormData(this.renderRoot.querySelector('form')!);
    return (name: string) => String(data.get(name) ?? '');
  }

  #input({ mentorRequest }: Mission): MentorRequestInput {
    const answer = this.#answers;
    const { version, lang } = mentorRequest.consent;
    return {
      idempotencyKey: this.#key,
      mentor: this.#asked || null,
      goal: answer('goal'),
      question: answer('question'),
      format: answer('format') as MentorRequestInput['format'],
      language: answer('language'),
      name: answer('name'),
      address: answer('address'),
      // Without it the server refuses, and says so in its own words.
      consent: (this.#agreed ? { version, lang } : null) as MentorRequestInput['consent'],
      website: answer('website'),
      elapsedSeconds: Math.round((performance.now() - this.#shownAt) / 1000),
      lang: this.language,
    };
  }

  #send = async () => {
    const { mission, server } = this;
    const [facts, asked] = [this.#facts, this.#asked];
    if (!facts || this.#sending.phase === 'loading') return;
    if (!this.dispatchEvent(new MentorRequestSubmitEvent(asked || null))) return;
    const input = { mission, ...this.#input(facts) };
    await this.#sending.ask((signal) => server.requestMentor(input, { signal }), this.#sent);
    if (!this.#sending.failed) return;
    if (this.#sending.refusal?.code === 'consent-outdated') {
      this.#agreed = false;
      this.#load(this.client ?? freshServer(this.api));
    }
    await this.#focus('[part=error]');
  };

  #sendAnew = () => {
    this.#key = newKey();
    void this.#send();
  };

  #sent = (receipt: MentorRequestReceipt) => {
    // A question can leave by itself when the connection comes back: then the reader may be elsewhere on the page.
    const here = this.matches(':focus-within') || document.activeElement === document.body;
    dropDraft(this.mission);
    this.#receipt = receipt;
    if (here) void this.#focus('h2');
    this.dispatchEvent(new MentorRequestSubmittedEvent(this.#asked || null));
  };

  #again = () => {
    this.#receipt = this.#draft = undefined;
    this.#agreed = false;
    this.#key = newKey();
    this.#sending.reset();
    this.#show(this.#facts!);
    void this.#focus('h2');
  };

  #unname = () => {
    this.#turnTo('');
    this.#sending.reset();
    void this.#focus('h2');
  };

  /** Another question, since it goes to somebody else. */
  #turnTo(mentor: string) {
    this.#asked = mentor;
    this.#profile = this.#unknown = undefined;
    this.#key = newKey();
  }

  #onInput = () => {
    const { phase, refusal } = this.#sending;
    const answer = this.#answers;
    this.#written = answer('question').length;
    this.requestUpdate();
    if (this.#keeping) this.#keepNow();
    const reused = refusal?.code === 'idempotency-key-reused';
    if (reused) this.#key = newKey();
    // What is being changed does not leave by itself.
    if (reused || phase === 'offline') this.#sending.reset();
  };

  /** Enter sends, as in any form. Not left to the browser: in a sandboxed frame it submits nothing. */
  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void this.#send();
  };

  #agree = (event: Event) => {
    this.#agreed = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
  };

  #keep = (event: Event) => {
    this.#keeping = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
    if (this.#keeping) this.#keepNow();
    else dropDraft(this.mission);
  };

  #keepNow() {
    const answer = this.#answers;
    const draft = { ...Object.fromEntries(draftFields.map((name) => [name, answer(name)])), key: this.#key };
    keepDraft(this.mission, draft);
  }

  #mend = (event: Event, name: string) => {
    event.preventDefault();
    void this.#focus(name === 'format' ? '[name=format]' : `#${name}`);
  };

  async #focus(selector: string) {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('mentor-request', MentorRequest);

declare global {
  interface HTMLElementTagNameMap {
    'mentor-request': MentorRequest;
  }
}
