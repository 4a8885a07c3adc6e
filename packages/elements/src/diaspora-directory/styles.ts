import { sheets } from '../base/diaspora-element.js';
import button from '../parts/button.css?inline';
import card from '../parts/card.css?inline';
import check from '../parts/check.css?inline';
import chip from '../parts/chip.css?inline';
import facet from '../parts/facet.css?inline';
import field from '../parts/field.css?inline';
import note from '../parts/note.css?inline';
import pattern from '../parts/pattern.css?inline';
import results from '../parts/results.css?inline';
import search from '../parts/search.css?inline';
import standing from '../parts/standing.css?inline';
import thread from '../parts/thread.css?inline';
import words from '../parts/words.css?inline';
import directory from './diaspora-directory.css?inline';

export const styles = sheets(
  words,
  thread,
  button,
  field,
  check,
  search,
  chip,
  standing,
  pattern,
  card,
  note,
  facet,
  results,
  directory,
);
