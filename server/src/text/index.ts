import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Everything the server says in one language. English is the shape; the compiler lists what another language lacks. */
export type Text = typeof en;

const texts: Record<CompleteLanguage, Text> = { en, fr, ar };

export const textOf = (lang: CompleteLanguage): Text => texts[lang];

export * from './format.js';
