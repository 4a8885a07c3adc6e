import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { Joining } from '@diaspora-kit/contract';
import type { FieldErrors, Typed } from './form-fields.js';
import { FirstStep } from './join-form.js';
import { link, type Page } from './page.js';
import { ErrorLine, ErrorSummary, Field, Hidden, RefusalNote, Trap } from './parts/fields.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';
import { Needs } from './parts/needs.js';

export interface JoinPageProps {
  page: Page;
  script: string;
  joining: Joining;
  kind: Kind;
  /** The signed time stamp and the key that makes a second sending the same one. */
  marks: { token: string; key: string };
  typed: Typed;
  errors: FieldErrors;
  /** Why the whole was refused. */
  refusal?: { title: string; detail: string } | undefined;
}

/** How the names of drafts of joining a mission begin. */
export const draftsOf = ({ mission }: Page): string => `join/${mission?.slug}/`;

/** What joining means, and its first step: whole without script. */
export function JoinPage({ page, script, joining, kind, marks, typed, errors, refusal }: JoinPageProps) {
  const { joining: words, pages } = page.text;
  const wrong = Object.keys(errors).length;
  const fields = words.fields[kind];
  const labels = {
    name: fields.name.label,
    residence: fields.residence.label,
    headline: fields.headline.label,
    address: fields.address.label,
    adult: words.adult.label,
  };
  return (
    <Layout page={page} title={words.title} description={joining.intro} place="join" script={script} form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{joining.title}</h1>
              <p class="dk-lead dk-muted">{joining.intro}</p>
            </div>
            {wrong > 0 && <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labels} />}
            {refusal && <RefusalNote {...refusal} />}
            {wrong === 0 && !refusal && (
              <>
                <Meaning joining={joining} />
                <Needs needs={joining.needs} />
                <div class="dk-narrow-only">
                  <WhoSees page={page} joining={joining} id="sees-first" />
                </div>
              </>
            )}
            <Kinds page={page} kind={kind} />
            <form
              class="dk-stack"
              method="post"
              action={link(page, '/join', `kind=${kind}`)}
              novalidate
              data-draft={`${draftsOf(page)}${kind}`}
              data-draft-fields="name residence headline"
            >
              <Hidden values={marks} />
              <Trap label={pages.request.trap} />
              <FirstStep page={page} kind={kind} typed={typed} errors={errors} />
              <Field
                id="address"
                {...fields.address}
                error={errors['address']}
                control={(props) => (
                  <input
                    {...props}
                    class="dk-input"
                    type="email"
                    value={typed['address']}
                    dir="ltr"
                    autocomplete="email"
                    autocapitalize="none"
                    spellcheck={false}
                  />
                )}
              />
              <Adult page={page} chosen={typed['adult']} error={errors['adult']} />
              <p class="dk-small dk-muted">{words.sendHint}</p>
              <DraftControls words={words.draft} />
              <div class="dk-actions">
                <button class="dk-button">{words.send}</button>
              </div>
            </form>
            <p class="dk-small">
              {words.member}{' '}
              <a href={`/account/sign-in?mission=${page.mission?.slug}&lang=${page.lang}`}>{words.signIn}</a>
            </p>
          </div>
          <aside class="dk-aside dk-only-wide">
            <WhoSees page={page} joining={joining} id="sees" />
          </aside>
        </div>
      </div>
    </Layout>
  );
}

const Meaning = ({ joining }: { joining: Joining }) => (
  <section class="dk-panel dk-panel--sunken dk-stack dk-stack--s" aria-labelledby="points">
    <h2 class="dk-h3" id="points">
      {joining.pointsTitle}
    </h2>
    <ul class="dk-bullets">
      {joining.points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </section>
);

const WhoSees = ({ page, joining, id }: { page: Page; joining: Joining; id: string }) => (
  <section class="dk-panel dk-stack" aria-labelledby={id}>
    <h2 class="dk-h3" id={id}>
      {joining.seesTitle}
    </h2>
    <dl class="dk-facts">
      {joining.whoSees.map(({ label, text }) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p class="dk-small">{joining.never}</p>
    <p>
      <a class="dk-tap" href={link(page, '/privacy')}>
        {page.text.common.privacy}
      </a>
    </p>
  </section>
);

/** The form of a person and that of an organisation, as two links. */
function Kinds({ page, kind }: Pick<JoinPageProps, 'page' | 'kind'>) {
  const { kinds } = page.text.joining;
  return (
    <nav aria-label={kinds.label} id="form">
      <ul class="dk-chips" role="list">
        {(['person', 'organisation'] as const).map((choice) => (
          <li>
            <a
              class={choice === kind ? 'dk-chip dk-chip--on' : 'dk-chip'}
              href={`${link(page, '/join', `kind=${choice}`)}#form`}
              aria-current={choice === kind ? 'true' : undefined}
            >
              <span>{kinds[choice]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shown by the script alone, which keeps the draft. Neither the address nor the age is in it. */
const DraftControls = ({ words }: { words: Page['text']['joining']['draft'] }) => (
  <div data-draft-controls hidden>
    <label class="dk-check">
      <input type="checkbox" />
      <span class="dk-check__label">
        {words.keep} <span class="dk-muted">{words.hint}</span>
      </span>
    </label>
    <button class="dk-link-button" type="button">
      {words.clear}
    </button>
  </div>
);

/** Of age or not; nothing more is asked. */
function Adult({ page, chosen, error }: { page: Page; chosen: string | undefined; error: string | undefined }) {
  const { adult } = page.text.joining;
  return (
    <fieldset
      class={error ? 'dk-field dk-field--error' : 'dk-field'}
      id="adult"
      aria-describedby={error ? 'adult-error adult-hint' : 'adult-hint'}
    >
      <legend class="dk-legend">{adult.label}</legend>
      <p class="dk-hint" id="adult-hint">
        {adult.hint}
      </p>
      {error && <ErrorLine id="adult-error" error={error} />}
      <div class="dk-choices">
        {(['yes', 'no'] as const).map((answer) => (
          <label class="dk-choice">
            <input type="radio" name="adult" value={answer} checked={answer === chosen} />
            <span>
              <b>{adult[answer]}</b>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** To who is not of age. Nothing of what they typed is on it, or anywhere. */
export function YoungPage({ page, script }: { page: Page; script: string }) {
  const { young } = page.text.joining;
  return (
    <Layout page={page} title={page.text.joining.title} place="join" script={script} personal exit>
      <div class="dk-wrap dk-section dk-stack dk-stack--l" data-draft-done={draftsOf(page)}>
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{young.title}</h1>
          <p class="dk-lead">{young.text}</p>
        </div>
        <div class="dk-note">
          <Icon name="note" />
          <p>{young.read}</p>
        </div>
        <div class="dk-actions">
          <a class="dk-button" href={link(page, '/spotlight')}>
            {page.text.spotlight.title}
          </a>
          <a class="dk-button dk-button--quiet" href={link(page, '/directory')}>
            {page.text.directory.title}
          </a>
        </div>
      </div>
    </Layout>
  );
}
