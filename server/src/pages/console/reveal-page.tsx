import { reasonLimits } from '../../features/staff/reveal-address.js';
import type { FieldErrors } from '../form-fields.js';
import { privateLink } from '../page.js';
import { Field, RefusalNote } from '../parts/fields.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

export interface RevealPageProps {
  console: ConsolePage;
  slug: string;
  /** What the entry is called. */
  name: string;
  /** Of its owner, once there was a reason. */
  address?: string;
  /** The reason as it was typed. */
  typed?: string;
  errors?: FieldErrors;
  refused?: 'invalid-input' | 'proof-needed';
}

/** Asks why somebody wants to see an address, and then shows it, once. */
export function RevealPage({ console, slug, name, address, typed = '', errors = {}, refused }: RevealPageProps) {
  const { page } = console;
  const { reveal, queue, prove } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={reveal.title} lead={reveal.lead}>
      {refused === 'proof-needed' && (
        <>
          <RefusalNote title={page.text.problems.titles[refused].title} detail={reveal.again} />
          <p>
            <a class="dk-button" href={privateLink(page, '/console/prove', `next=address-${slug}`)} target="_blank">
              {prove.title}
            </a>
          </p>
        </>
      )}
      <dl class="dk-facts">
        <div>
          <dt>{queue.entry}</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
        </div>
        {address && (
          <div>
            <dt>{reveal.address}</dt>
            <dd class="dk-written">
              <bdi dir="ltr">{address}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {address ? (
        <p>{reveal.written}</p>
      ) : (
        <form class="dk-stack" method="post" action={privateLink(page, `/console/entries/${slug}/address`)} novalidate>
          <Field
            id="reason"
            label={reveal.reason}
            hint={reveal.reasonHint}
            error={errors['reason']}
            control={(props) => (
              <textarea class="dk-area" rows={4} maxlength={reasonLimits.max} dir="auto" {...props}>
                {typed}
              </textarea>
            )}
          />
          <div class="dk-actions">
            <button class="dk-button">{reveal.button}</button>
          </div>
        </form>
      )}
      <p>
        <a class="dk-tap" href={privateLink(page, '/console/queue')}>
          {queue.toQueue}
        </a>
      </p>
    </ConsoleLayout>
  );
}
