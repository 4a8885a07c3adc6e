import { organisationPattern } from '@diaspora-kit/contract/pattern';
import { pictureOf } from './threads.js';

/** The kit's mark as a picture, for the browser's tab. */
export const icon = (): string => pictureOf({ ...organisationPattern('diaspora-kit'), hue: 'clay' });
