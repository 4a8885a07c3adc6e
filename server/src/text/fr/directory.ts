import type { DirectoryText } from '../en/directory.js';
import { plural } from '../format.js';

export const directory: DirectoryText = {
  title: 'Annuaire',
  search: 'Que cherchez-vous ?',
  searchHint: 'Un métier, un secteur, un pays',
  entries: (count) => plural('fr', count, { one: '# fiche', other: '# fiches' }),
  facets: {
    offer: 'Ce qui est proposé',
    sector: 'Secteur',
    residence: 'Pays actuel',
    region: 'Région du monde',
    topic: 'Sujets à aborder',
    language: 'Langue',
    kind: 'Personne ou organisation',
    origin: 'Pays d’origine',
  },
  kinds: { person: 'Personnes', organisation: 'Organisations' },
  sorts: { freshness: 'Les plus récentes', name: 'Par nom' },
  didYouMean: (words) => `Vouliez-vous dire « ${words} » ?`,
  emptyTitle: 'Aucune fiche ne réunit tout cela',
  emptyHint: 'Retirez un de ces critères :',
  emptyNothing: 'Essayez un autre mot, ou moins de mots.',
  without: (label, count) =>
    plural('fr', count, { one: `${label} : # fiche sans ce critère`, other: `${label} : # fiches sans ce critère` }),
  askMission: 'Ou demandez à la mission de chercher pour vous',
};
