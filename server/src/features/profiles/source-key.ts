import { createHash } from 'node:crypto';
import { wordsOf } from './fold.js';

interface Named {
  name: string;
  residence: string | null;
}

/** What two rows of one organisation have in common: its folded name and its country. */
export const identityOf = ({ name, residence }: Named) => `${wordsOf(name).join(' ')}/${residence ?? ''}`;

/** Stable key of an organisation in its mission, so that an import can be repeated. */
export const sourceKeyOf = (named: Named) =>
  createHash('sha256').update(identityOf(named)).digest('base64url').slice(0, 22);
