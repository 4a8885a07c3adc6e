import type { Mission, ProfileCard } from '@diaspora-kit/contract';
import { mentorRequestLimits } from '@diaspora-kit/contract/mentor-request-limits';
import type { FieldErrors, Typed } from './form-fields.js';
import { link, type Page } from './page.js';
import { Choices, ErrorSummary, ErrorLine, Field, Hidden, RefusalNote, Trap } from './parts/fields.js';
import { Layout } from './parts/layout.js';
import { Avatar } from './parts/pattern.js';
import { Way } from './parts/way.js';

export interface RequestPageProps {
  page: Page;
  form: Mission['mentorRequest'];
  /** Who is asked; `null` lets the mission look for somebody. */
  mentor: ProfileCard | null;
  /** The signed time stamp and the key that makes a second sending the same request. */
  marks: { token: string; key: string };
  typed: Typed;
  errors: FieldErrors;
  /** Why the whole was refused. */
  refusal?: { title: string; detail: string } | undefined;
}

/** The request form: three steps on one page, whole without script. */
export function RequestPage({ page, form, mentor, marks, typed, errors, refusal }: RequestPageProps) {
  const { request } = page.text.pages;
  const wrong = Object.keys(errors).length;
  const { goal, question, format, language, name, address } = form.fields;
  const labels = {
    goal: goal.label,
    question: question.label,
    format: format.label,
    language: language.label,
    name: name.label,
    address: address.label,
    consent: request.consent,
  };
  return (
    <Layout page={page} title={form.title} description={form.intro} place="mentoring" form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-split">
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{form.title}</h1>
              <p class="dk-lead dk-muted">{form.intro}</p>
            </div>
            {wrong > 0 && <ErrorSummary title={request.errors(wrong)} errors={errors} labels={labels} />}
            {refusal && <RefusalNote {...refusal} />}
            <div class="dk-panel dk-narrow-only">
              <Asked page={page} mentor={mentor} />
            </div>
            <form
              class="dk-steps"
              method="post"
              action={link(page, '/mentoring/request', mentor ? `mentor=${mentor.slug}` : '')}
              novalidate
            >
              <Hidden
                values={{
                  token: marks.token,
                  key: marks.key,
                  mentor: mentor?.slug ?? '',
                  consentVersion: form.consent.version,
                  consentLang: form.consent.lang,
                }}
              />
              <Trap label={request.trap} />
              <QuestionStep page={page} form={form} typed={typed} errors={errors} />
              <FormatStep form={form} typed={typed} errors={errors} lang={page.lang} />
              <ContactStep page={page} form={form} typed={typed} errors={errors} />
              <div class="dk-actions">
                <button class="dk-button">{form.send}</button>
              </div>
            </form>
          </div>
          <aside class="dk-aside dk-stack">
            <div class="dk-panel dk-only-wide">
              <Asked page={page} mentor={mentor} />
            </div>
            <div class="dk-panel dk-panel--sunken dk-stack">
              <h2 class="dk-h3">{form.nextTitle}</h2>
              <Way steps={form.next} />
            </div>
          </aside>
        </div>
      </div>
    </Layout>
  );
}

/** Whom the question goes to, and the other choice. */
function Asked({ page, mentor }: Pick<RequestPageProps, 'page' | 'mentor'>) {
  const { request } = page.text.pages;
  return mentor ? (
    <div class="dk-stack dk-stack--s">
      <p class="dk-small dk-muted">{page.text.mentoring.asking}</p>
      <div class="dk-card__head">
        <Avatar of={mentor} />
        <div>
          <p class="dk-card__name">
            <bdi>{mentor.name}</bdi>
          </p>
          {mentor.headline && (
            <p class="dk-card__kind">
              <bdi lang={mentor.lang ?? undefined}>{mentor.headline}</bdi>
            </p>
          )}
        </div>
      </div>
      <a class="dk-small dk-tap" href={link(page, '/mentoring/request')}>
        {page.text.mentoring.noMentor}
      </a>
    </div>
  ) : (
    <div class="dk-stack dk-stack--s">
      <p>{request.nobody}</p>
      <a class="dk-small dk-tap" href={link(page, '/directory', 'offer=mentoring')}>
        {request.choose}
      </a>
    </div>
  );
}

const StepTitle = ({ number, title }: { number: number; title: string }) => (
  <legend class="dk-step__title">
    <i aria-hidden="true">{number}</i>
    <span>{title}</span>
  </legend>
);

type StepProps = Pick<RequestPageProps, 'page' | 'form' | 'typed' | 'errors'>;

function QuestionStep({ page, form, typed, errors }: StepProps) {
  const { request } = page.text.pages;
  const { goal, question } = form.fields;
  const { max } = mentorRequestLimits.question;
  const written = [...(typed['question'] ?? '')].length;
  return (
    <fieldset class="dk-step">
      <StepTitle number={1} title={form.steps.question} />
      <Field
        id="goal"
        {...goal}
        error={errors['goal']}
        control={(props) => <input {...props} class="dk-input" value={typed['goal']} dir="auto" autocomplete="off" />}
      />
      <Field
        id="question"
        {...question}
        error={errors['question']}
        foot={written > 0 ? request.written(written, max) : request.upTo(max)}
        control={(props) => (
          <textarea {...props} class="dk-area" dir="auto">
            {typed['question']}
          </textarea>
        )}
      />
    </fieldset>
  );
}

const FormatStep = ({ form, typed, errors, lang }: Omit<StepProps, 'page'> & { lang: string }) => (
  <fieldset class="dk-step">
    <StepTitle number={2} title={form.steps.format} />
    <Choices
      name="format"
      legend={form.fields.format.label}
      headed
      options={form.formats}
      chosen={typed['format'] ?? form.formats[0]?.code}
      error={errors['format']}
    />
    <Field
      id="language"
      {...form.fields.language}
      error={errors['language']}
      control={(props) => (
        <select {...props} class="dk-select">
          {form.languages.map(({ code, label }) => (
            <option value={code} selected={code === (typed['language'] ?? lang)}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  </fieldset>
);

const ContactStep = ({ page, form, typed, errors }: StepProps) => (
  <fieldset class="dk-step">
    <StepTitle number={3} title={form.steps.contact} />
    <Field
      id="name"
      {...form.fields.name}
      error={errors['name']}
      control={(props) => (
        <input {...props} class="dk-input" value={typed['name']} dir="auto" autocomplete="nickname" />
      )}
    />
    <Field
      id="address"
      {...form.fields.address}
      error={errors['address']}
      control={(props) => (
        <input {...props} class="dk-input" type="email" value={typed['address']} dir="ltr" autocomplete="email" />
      )}
    />
    <div class={errors['consent'] ? 'dk-field dk-field--error' : undefined}>
      {errors['consent'] && <ErrorLine id="consent-error" error={errors['consent']} />}
      <div class="dk-check dk-check--top">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value="yes"
          checked={typed['consent'] === 'yes'}
          aria-describedby={errors['consent'] && 'consent-error'}
        />
        <span class="dk-check__label">
          <label for="consent">{form.consent.text}</label>{' '}
          <a href={`${link(page, '/privacy')}#asking`} target="_blank" rel="noopener">
            {form.privacy}
          </a>
        </span>
      </div>
    </div>
  </fieldset>
);
