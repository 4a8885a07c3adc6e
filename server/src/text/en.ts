import { common } from './en/common.js';
import { directory } from './en/directory.js';
import { problems } from './en/problems.js';
import { spotlight } from './en/spotlight.js';
import { vocabulary } from './en/vocabulary.js';

export const en = { common, directory, problems, spotlight, vocabulary };
