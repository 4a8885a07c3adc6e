import { sheets } from '../base/diaspora-element.js';
import button from '../parts/button.css?inline';
import card from '../parts/card.css?inline';
import note from '../parts/note.css?inline';
import slide from '../parts/slide.css?inline';
import standing from '../parts/standing.css?inline';
import thread from '../parts/thread.css?inline';
import words from '../parts/words.css?inline';
import carousel from './spotlight-carousel.css?inline';

export const styles = sheets(words, thread, button, standing, card, note, slide, carousel);
