import type { FacetName } from '@diaspora-kit/contract/vocabulary';
import type { HandedColumn } from '../../features/erasure/personal-columns.js';
import type { MemberExport } from '../../features/export/export-member.js';
import type { HandedValue } from '../../features/export/export.store.js';
import type { Audience } from '../../features/profiles/profile.js';
import { labelOf } from '../../features/profiles/present-profile.js';
import { formatDate, formatInstant, formatList, languageName, placeName } from '../../text/index.js';
import { privateLink, type Page } from '../page.js';
import { AccountLayout } from './account-layout.js';
import { HistoryList } from './history-page.js';

type Row = Record<string, HandedValue>;

interface ExportPageProps {
  page: Page;
  script: string;
  /** Left out before it was asked for: handing it over is written down. */
  all?: MemberExport;
}

/** Everything that is kept of a member, to be read or saved. */
export function ExportPage({ page, script, all }: ExportPageProps) {
  const { export: words } = page.text.erasure;
  return (
    <AccountLayout page={page} title={words.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{words.title}</h1>
        <p class="dk-lead dk-muted">{words.lead}</p>
      </div>
      <div class="dk-stack dk-stack--s">
        <div class="dk-actions">
          {!all && (
            <form method="post" action={privateLink(page, '/account/export')}>
              <button class="dk-button">{words.show}</button>
            </form>
          )}
          <form method="post" action={privateLink(page, '/account/export/data.json')}>
            <button class="dk-button dk-button--quiet">{words.download}</button>
          </form>
        </div>
        <p class="dk-small dk-muted">{words.keep}</p>
      </div>
      {all?.tables.map(({ table, rows }) => (
        <section class="dk-stack dk-stack--s">
          <h2 class="dk-h2">{words.tables[table]}</h2>
          {rows.map((row) => (
            <div class="dk-panel dk-stack dk-stack--s">
              {table === 'contact' && <h3 class="dk-h3">{'receipt' in row ? words.sent : words.received}</h3>}
              <dl class="dk-facts">
                {Object.entries(row).map(([column, value]) => (
                  <div>
                    <dt>{words.columns[column as HandedColumn]}</dt>
                    <dd class="dk-written">
                      <Value page={page} value={shown(page, column, value, row)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      ))}
      {all && (
        <section class="dk-stack dk-stack--s">
          <h2 class="dk-h2">{page.text.history.title}</h2>
          <HistoryList page={page} lines={all.history} />
        </section>
      )}
    </AccountLayout>
  );
}

/** Each value by itself: what is written in the other direction turns nothing beside it round. */
function Value({ page, value }: { page: Page; value: HandedValue }) {
  if (Array.isArray(value)) return <bdi>{formatList(page.lang, value.map(String))}</bdi>;
  if (typeof value === 'object')
    return (
      <ul role="list">
        {Object.entries(value).map(([name, inner]) => (
          <li>
            {page.text.erasure.export.part(name)} <Value page={page} value={inner} />
          </li>
        ))}
      </ul>
    );
  return <bdi>{value}</bdi>;
}

/** Codes and instants as the reader's language says them; everything else as it is. */
function shown(page: Page, column: string, value: HandedValue, row: Row): HandedValue {
  const { lang, text } = page;
  if (column === 'visibility') return audiencesOf(page, value as Record<string, Audience>);
  if (Array.isArray(value)) return value.map((each) => shown(page, column, each as HandedValue, row));
  if (typeof value === 'object') return partsOf(page, value as Record<string, HandedValue>);
  const word = wordOf(page, column, String(value), row);
  if (word !== undefined) return word;
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\dT\S+Z$/.test(value)) return formatInstant(lang, new Date(value));
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(lang, new Date(value));
  if (column === 'vocabulary') return text.directory.facets[value as FacetName] ?? value;
  if (column === 'code') return labelOf(String(row['vocabulary']), value, lang);
  if (column === 'residence' || column === 'origin') return placeName(lang, value);
  return ['lang', 'text_lang', 'language'].includes(column) ? languageName(lang, value) : value;
}

/** The word for a code of a column that holds codes. */
function wordOf({ text }: Page, column: string, code: string, row: Row): string | undefined {
  const { entry, erasure, staff, vocabulary } = text;
  const labels = (list: Record<string, { label: string }>) => list[code]?.label;
  const lists: Record<string, Record<string, string>> = {
    ...erasure.export.codes,
    type: vocabulary.organisationTypes,
    purpose: entry.consents.purposes,
    // Of an agreement; of a claim it is another list.
    ...('purpose' in row && { how: entry.consents.how }),
  };
  if (column === 'role') return labels(staff.roles);
  if (column === 'format' || column === 'formats') return labels(vocabulary.formats);
  const list = lists[column];
  return list && Object.hasOwn(list, code) ? list[code] : undefined;
}

/** What is sealed in several parts, each under its name: the answers of a form, a mail. */
function partsOf(page: Page, parts: Record<string, HandedValue>): HandedValue {
  const { columns, mailParts } = page.text.erasure.export;
  const names: Record<string, string> = { ...columns, ...mailParts };
  return Object.fromEntries(
    Object.entries(parts)
      // The looks of a mail say nothing that its text does not.
      .filter(([part]) => part !== 'html')
      .map(([part, value]) => [names[part] ?? part, shown(page, part, value, parts)]),
  );
}

/** Each field with whom it is shown to. The editor asks for two of them in a question. */
function audiencesOf({ text }: Page, chosen: Record<string, Audience>): HandedValue {
  const { fields, see } = text.entry;
  const { tables } = text.erasure.export;
  const named: Record<string, string> = { mentoring: tables.mentor, photo: tables.media };
  const nameOf = (field: string) => named[field] ?? fields[field as keyof typeof fields]?.label ?? field;
  return Object.fromEntries(Object.entries(chosen).map(([field, who]) => [nameOf(field), see.audiences[who]]));
}
