import type { SpotlightText } from '../en/spotlight.js';

export const spotlight: SpotlightText = {
  title: 'Récits',
  empty: 'Pas encore de récit. Les premiers sont en cours d’écriture.',
  readStory: 'Lire le récit',
  askPerson: (name) => `Poser une question à ${name}`,
  readEntry: (name) => `Voir la fiche de ${name}`,
  searchLike: 'Voir qui d’autre peut aider',
  consent: (name) => `${name} a lu ce récit et accepté sa publication.`,
};
