import { answerMax } from '../../features/queue/answer-queued.js';
import { privateLink, type Page } from '../page.js';
import { Field } from '../parts/fields.js';
import { Act } from './act.js';

interface ClaimDecisionProps {
  page: Page;
  /** Path of the claim in the console. */
  base: string;
  /** The reason as it was typed. */
  typed: string;
  error: string | undefined;
}

/** What staff decide about a claim once they have read it: the entry is theirs, or not. */
export function ClaimDecision({ page, base, typed, error }: ClaimDecisionProps) {
  const { claim } = page.text.staff.queue;
  return (
    <>
      <Act page={page} to={`${base}/grant`} label={claim.grant} hint={claim.grantHint} main />
      <form class="dk-panel dk-stack" method="post" action={privateLink(page, `${base}/refuse`)} novalidate>
        <Field
          id="answer"
          label={claim.reason}
          hint={claim.reasonHint}
          error={error}
          control={(props) => (
            <textarea class="dk-area" rows={4} maxlength={answerMax} dir="auto" {...props}>
              {typed}
            </textarea>
          )}
        />
        <div>
          <button class="dk-button dk-button--quiet">{claim.refuse}</button>
        </div>
      </form>
    </>
  );
}
