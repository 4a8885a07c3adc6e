/**
 * The words of the widgets' own chrome, one JSON per language: English text to text, `{0}` for the first value.
 * The XLIFF catalogues are the source; `lit-localize extract` writes new messages into them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';

const configFile = fileURLToPath(new URL('../lit-localize.json', import.meta.url));

const textOf = ({ contents }) => contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join('');

/** @throws {Error} A message has no translation, or one with other placeholders than the English. */
export async function writeCatalogues(folder) {
  const localizer = new RuntimeLitLocalizer(readConfigFileAndWriteSchema(configFile));
  const { messages, errors } = localizer.extractSourceMessages();
  const wrong = [...errors.map(({ messageText }) => messageText), ...localizer.validateTranslations().errors];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const english = new Map(messages.map((message) => [message.name, textOf(message)]));
  const catalogues = { en: Object.fromEntries([...english.values()].map((text) => [text, text])) };

  for (const [locale, translated] of localizer.readTranslationsSync().translations) {
    const texts = new Map(translated.map((message) => [message.name, textOf(message)]));
    for (const [name, text] of english)
      if (!texts.get(name)) throw new Error(`xliff/${locale}.xlf: no translation of “${text}”`);
    catalogues[locale] = Object.fromEntries([...english].map(([name, text]) => [text, texts.get(name)]));
  }

  await mkdir(folder, { recursive: true });
  for (const [locale, catalogue] of Object.entries(catalogues))
    await writeFile(`${folder}/${locale}.json`, JSON.stringify(catalogue));
}
