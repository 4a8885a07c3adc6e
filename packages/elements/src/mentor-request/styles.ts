import { sheets } from '../base/diaspora-element.js';
import button from '../parts/button.css?inline';
import card from '../parts/card.css?inline';
import check from '../parts/check.css?inline';
import choice from '../parts/choice.css?inline';
import field from '../parts/field.css?inline';
import note from '../parts/note.css?inline';
import pattern from '../parts/pattern.css?inline';
import receipt from '../parts/receipt.css?inline';
import standing from '../parts/standing.css?inline';
import steps from '../parts/steps.css?inline';
import words from '../parts/words.css?inline';
import request from './mentor-request.css?inline';

export const styles = sheets(
  words,
  button,
  field,
  check,
  choice,
  standing,
  pattern,
  card,
  steps,
  receipt,
  note,
  request,
);
