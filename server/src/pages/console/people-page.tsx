import { rolesAdminsGive } from '../../features/staff/roles.rules.js';
import type { Invited, StaffMember } from '../../features/staff/list-people.js';
import type { Role } from '../../features/accounts/account.js';
import { textOf } from '../../text/index.js';
import type { FieldErrors, Typed } from '../form-fields.js';
import { languagesOf, privateLink } from '../page.js';
import { Choices, Field, RefusalNote } from '../parts/fields.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

export interface PeoplePageProps {
  console: ConsolePage;
  members: StaffMember[];
  invited: Invited[];
  typed: Typed;
  errors: FieldErrors;
  refusal?: { title: string; detail: string } | undefined;
}

/** Who works at the console, who is invited, and as what. */
export function PeoplePage({ console, members, invited, typed, errors, refusal }: PeoplePageProps) {
  const { page } = console;
  const { people, roles } = page.text.staff;
  const Act = ({ to, label }: { to: string; label: string }) => (
    <form method="post" action={privateLink(page, to)}>
      <button class="dk-button dk-button--quiet">{label}</button>
    </form>
  );
  return (
    <ConsoleLayout console={console} title={people.title} lead={people.lead}>
      {refusal && <RefusalNote {...refusal} />}
      <ul class="dk-stack" role="list">
        {members.map(({ member, address, role, grantedAt, hasFactor }) => (
          <li class="dk-panel dk-stack dk-stack--s">
            <p class="dk-card__name">
              <bdi>{address}</bdi>
            </p>
            <p>
              {roles[role].label} · {people.since(grantedAt)}
              {!hasFactor && ` · ${people.noFactor}`}
            </p>
            {member === console.reader.member ? (
              <p class="dk-small dk-muted">{people.you}</p>
            ) : (
              <>
                <form class="dk-actions" method="post" action={privateLink(page, `/console/staff/${member}/role`)}>
                  <label class="dk-hidden" for={`role-${member}`}>
                    {people.role}
                  </label>
                  <RoleSelect id={`role-${member}`} roles={roles} chosen={role} />
                  <button class="dk-button dk-button--quiet">{people.changeRole}</button>
                </form>
                <div class="dk-actions">
                  <Act to={`/console/staff/${member}/reset`} label={people.reset} />
                  <Act to={`/console/staff/${member}/remove`} label={people.remove} />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {invited.length > 0 && (
        <section class="dk-stack dk-stack--s">
          <h2 class="dk-h2">{people.invited}</h2>
          <ul class="dk-stack" role="list">
            {invited.map(({ id, address, role, expiresAt }) => (
              <li class="dk-panel dk-stack dk-stack--s">
                <p class="dk-card__name">
                  <bdi>{address}</bdi>
                </p>
                <p>
                  {roles[role].label} · {people.until(expiresAt)}
                </p>
                <Act to={`/console/staff/invites/${id}/withdraw`} label={people.withdraw} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{people.invite}</h2>
        <form class="dk-stack" method="post" action={privateLink(page, '/console/staff/invite')} novalidate>
          <Field
            id="address"
            label={people.address}
            error={errors['address']}
            control={(props) => (
              <input
                class="dk-input"
                type="email"
                dir="ltr"
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                value={typed['address']}
                {...props}
              />
            )}
          />
          <Choices
            name="role"
            legend={people.role}
            options={rolesAdminsGive.map((code) => ({ code, ...roles[code] }))}
            chosen={typed['role']}
            error={errors['role']}
          />
          <Field
            id="mail-lang"
            label={people.lang}
            control={(props) => (
              <select class="dk-select" {...props}>
                {languagesOf(page).map((lang) => (
                  <option value={lang} lang={lang} selected={lang === (typed['mail-lang'] ?? page.lang)}>
                    {textOf(lang).common.languageOwnName}
                  </option>
                ))}
              </select>
            )}
          />
          <div class="dk-actions">
            <button class="dk-button">{people.send}</button>
          </div>
        </form>
      </section>
    </ConsoleLayout>
  );
}

interface RoleSelectProps {
  id: string;
  roles: ConsolePage['page']['text']['staff']['roles'];
  chosen: Role;
}

/** A role that an admin cannot give is shown to those who have it, so that nothing is changed by accident. */
const RoleSelect = ({ id, roles, chosen }: RoleSelectProps) => (
  <select class="dk-select" id={id} name="role">
    {[...new Set([...rolesAdminsGive, chosen])].map((role) => (
      <option value={role} selected={role === chosen}>
        {roles[role].label}
      </option>
    ))}
  </select>
);
