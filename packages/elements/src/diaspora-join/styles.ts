import { sheets } from '../base/diaspora-element.js';
import button from '../parts/button.css?inline';
import note from '../parts/note.css?inline';
import words from '../parts/words.css?inline';

export const styles = sheets(words, button, note);
