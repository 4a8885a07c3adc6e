import { mentoringFormats, organisationTypes, sectors, topics } from '@diaspora-kit/contract/vocabulary';
import { entryLimits, languagesOfTexts, languagesToName, otherOffers } from '../../features/entry/entry.js';
import type { ProfileDraft } from '../../features/profiles/profile.js';
import { compareIn, formatNumber, languageName } from '../../text/index.js';
import { CountrySelect } from '../parts/country-select.js';
import { Choices, Field } from '../parts/fields.js';
import { entryLink } from './entry-link.js';
import { Boxes, Group, See, Selects, valueOf, type EditorProps } from './entry-fields.js';

interface GroupsProps {
  editor: EditorProps;
  draft: ProfileDraft;
}

/** Every question about an entry, in groups, each with who sees the answer. */
export const EntryGroups = ({ editor, draft }: GroupsProps) => (
  <>
    <NameGroup editor={editor} />
    <WordsGroup editor={editor} draft={draft} />
    <WhereGroup editor={editor} />
    <WorkGroup editor={editor} draft={draft} />
    <MentoringGroup editor={editor} draft={draft} />
    <ContactGroup editor={editor} />
  </>
);

function NameGroup({ editor }: { editor: EditorProps }) {
  const { entry, vocabulary } = editor.page.text;
  return (
    <Group id="name" {...entry.groups.name}>
      <Line editor={editor} name="name" words={entry.fields.name} />
      {editor.kind === 'organisation' && (
        <Field
          id="type"
          {...entry.fields.type}
          error={editor.errors['type']}
          control={(props) => (
            <select {...props} class="dk-select">
              {organisationTypes.map((code) => (
                <option value={code} selected={code === valueOf(editor, 'type')}>
                  {vocabulary.organisationTypes[code]}
                </option>
              ))}
            </select>
          )}
        />
      )}
    </Group>
  );
}

interface LineProps {
  editor: EditorProps;
  name: string;
  words: { label: string; hint: string | null };
  /** Language of what is typed. */
  lang?: string;
  dir?: 'ltr';
}

const Line = ({ editor, name, words, lang, dir }: LineProps) => (
  <Field
    id={name}
    {...words}
    error={editor.errors[name]}
    control={(props) => (
      <input
        {...props}
        class="dk-input"
        value={valueOf(editor, name)}
        lang={lang}
        dir={dir ?? 'auto'}
        autocomplete="off"
      />
    )}
  />
);

const Area = ({ editor, name, words, lang }: LineProps) => (
  <Field
    id={name}
    {...words}
    error={editor.errors[name]}
    control={(props) => (
      <textarea {...props} class="dk-area" lang={lang} dir="auto">
        {valueOf(editor, name)}
      </textarea>
    )}
  />
);

function WordsGroup({ editor, draft }: GroupsProps) {
  const { entry } = editor.page.text;
  const [first = 'en', ...others] = languagesOfTexts(draft);
  return (
    <Group id="words" {...entry.groups.words}>
      <Line editor={editor} name={`headline.${first}`} words={entry.fields.headline} lang={first} />
      <See editor={editor} field="headline" />
      <Area editor={editor} name={`summary.${first}`} words={entry.fields.summary} lang={first} />
      <See editor={editor} field="summary" />
      <Others editor={editor} langs={others} names={['headline', 'summary']}>
        {(lang) => (
          <>
            <Line
              editor={editor}
              name={`headline.${lang}`}
              words={{ ...entry.fields.headline, hint: null }}
              lang={lang}
            />
            <Area
              editor={editor}
              name={`summary.${lang}`}
              words={{ ...entry.fields.summary, hint: null }}
              lang={lang}
            />
          </>
        )}
      </Others>
    </Group>
  );
}

interface OthersProps {
  editor: EditorProps;
  langs: string[];
  names: string[];
  children: (lang: string) => unknown;
}

/** The same questions in further languages: open where something stands in them. */
const Others = ({ editor, langs, names, children }: OthersProps) => (
  <>
    {langs.map((lang) => (
      <details
        class="dk-facet"
        open={names.some((name) => valueOf(editor, `${name}.${lang}`) || editor.errors[`${name}.${lang}`])}
      >
        <summary>{editor.page.text.entry.alsoIn(languageName(editor.page.lang, lang))}</summary>
        <div class="dk-stack">{children(lang)}</div>
      </details>
    ))}
  </>
);

function WhereGroup({ editor }: { editor: EditorProps }) {
  const { page, errors } = editor;
  const { entry } = page.text;
  const none = entry.empty;
  return (
    <Group id="where" {...entry.groups.where}>
      <Selects
        editor={editor}
        name="origin"
        {...entry.fields.origin}
        least={1}
        most={entryLimits.origin.max}
        choice={(control, chosen) => <CountrySelect control={control} lang={page.lang} chosen={chosen} none={none} />}
      />
      <See editor={editor} field="origin" />
      <Field
        id="residence"
        {...entry.fields.residence}
        error={errors['residence']}
        control={(props) => (
          <CountrySelect control={props} lang={page.lang} chosen={valueOf(editor, 'residence')} none={none} />
        )}
      />
      <See editor={editor} field="residence" />
      <Line editor={editor} name="place" words={entry.fields.place} />
      <See editor={editor} field="place" />
    </Group>
  );
}

function WorkGroup({ editor, draft }: GroupsProps) {
  const { page } = editor;
  const { entry, vocabulary } = page.text;
  const spoken = languagesToName(draft)
    .map((code) => ({ code, label: languageName(page.lang, code) }))
    .sort((a, b) => compareIn(page.lang)(a.label, b.label));
  const listed = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
    codes.map((code) => ({ code, label: labels[code] }));
  return (
    <Group id="work" {...entry.groups.work}>
      <Boxes editor={editor} name="sector" {...entry.fields.sector} options={listed(sectors, vocabulary.sectors)} />
      <See editor={editor} field="sector" />
      <Boxes editor={editor} name="offer" {...entry.fields.offer} options={listed(otherOffers, vocabulary.offers)} />
      <See editor={editor} field="offer" />
      <Selects
        editor={editor}
        name="language"
        {...entry.fields.language}
        least={2}
        most={entryLimits.language.max}
        choice={(control, chosen) => (
          <select {...control} class="dk-select">
            <option value="">{entry.empty}</option>
            {spoken.map(({ code, label }) => (
              <option value={code} selected={code === chosen}>
                {label}
              </option>
            ))}
          </select>
        )}
      />
      <See editor={editor} field="language" />
      <Line editor={editor} name="website" words={entry.fields.website} dir="ltr" />
      <See editor={editor} field="website" />
    </Group>
  );
}

function MentoringGroup({ editor, draft }: GroupsProps) {
  const { page, errors } = editor;
  const { entry, vocabulary } = page.text;
  const { min, max } = entryLimits.capacity;
  const [first = 'en', ...others] = languagesOfTexts(draft);
  return (
    <Group id="mentoring" {...entry.groups.mentoring}>
      <Choices
        name="mentor"
        legend={entry.fields.mentor.label}
        options={(['no', 'yes'] as const).map((code) => ({ code, label: entry.mentor[code], hint: '' }))}
        chosen={valueOf(editor, 'mentor') || 'no'}
        error={errors['mentor']}
      />
      <div class="dk-stack dk-entry__mentor">
        <See editor={editor} field="mentoring" />
        <Field
          id="capacity"
          {...entry.fields.capacity}
          error={errors['capacity']}
          control={(props) => (
            <select {...props} class="dk-select">
              {Array.from({ length: max - min + 1 }, (_, at) => String(min + at)).map((count) => (
                <option value={count} selected={count === valueOf(editor, 'capacity')}>
                  {formatNumber(page.lang, Number(count))}
                </option>
              ))}
            </select>
          )}
        />
        <Boxes
          editor={editor}
          name="formats"
          {...entry.fields.formats}
          options={mentoringFormats.map((code) => ({ code, label: vocabulary.formats[code].label }))}
        />
        <Boxes
          editor={editor}
          name="topic"
          {...entry.fields.topic}
          options={topics.map((code) => ({ code, label: vocabulary.topics[code] }))}
        />
        <See editor={editor} field="topic" />
        <Area editor={editor} name={`askFirst.${first}`} words={entry.fields.askFirst} lang={first} />
        <Others editor={editor} langs={others} names={['askFirst']}>
          {(lang) => (
            <Area
              editor={editor}
              name={`askFirst.${lang}`}
              words={{ ...entry.fields.askFirst, hint: null }}
              lang={lang}
            />
          )}
        </Others>
      </div>
    </Group>
  );
}

function ContactGroup({ editor }: { editor: EditorProps }) {
  const { entry } = editor.page.text;
  return (
    <>
      <Group id="contact" {...entry.groups.contact}>
        <p>
          <b>{entry.fields.contact.label}</b>
          <br />
          <span class="dk-hint">{entry.fields.contact.hint}</span>
        </p>
        <See editor={editor} field="contact" />
      </Group>
      <Group id="picture" {...entry.groups.picture}>
        <p>
          <b>{entry.fields.photo.label}</b>
          <br />
          <a class="dk-tap" href={entryLink(editor.page, '/photo')}>
            {entry.next.photo}
          </a>
        </p>
        <See editor={editor} field="photo" />
      </Group>
    </>
  );
}
