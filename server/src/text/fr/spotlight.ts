import type { SpotlightText } from '../en/spotlight.js';
import { isolate } from '../format.js';

export const spotlight: SpotlightText = {
  title: 'Récits',
  empty: 'Pas encore de récit.',
  readStory: 'Lire le récit',
  askPerson: (name) => `Poser une question à ${isolate(name)}`,
  readEntry: (name) => `Voir la fiche\u00a0: ${isolate(name)}`,
  searchLike: 'Voir qui d’autre peut aider',
  consent: (name) => `${isolate(name)} a lu ce récit et en a accepté la publication.`,
  all: 'Ouvrir la page des récits',
  carousel: 'carrousel',
  slide: 'récit',
  previous: 'Récit précédent',
  next: 'Récit suivant',
};
