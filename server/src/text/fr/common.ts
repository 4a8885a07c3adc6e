import type { CommonText } from '../en/common.js';
import { formatAgo, formatDate, isolate } from '../format.js';

export const common: CommonText = {
  languageOwnName: 'Français',
  person: 'Personne',
  confirmed: (date, now) => `Fiche confirmée ${formatAgo('fr', date, now)}`,
  fading: (date, now) => `Dernière confirmation ${formatAgo('fr', date, now)}`,
  faded: (date) => `Sans confirmation depuis le ${formatDate('fr', date)}`,
  listed: (year) => `Fiche tirée d’une source publique lue en ${year}, non confirmée par l’organisation`,
  listedFaded: (date) => `Fiche tirée d’une source publique lue pour la dernière fois le ${formatDate('fr', date)}`,
  listedBySource: (year, host) =>
    `Fiche tirée d’une source publique (${host}), lue en ${year}. L’organisation ne l’a pas confirmée.`,
  claimed: 'Revendiquée par l’organisation',
  claimedBy: {
    website: (date) =>
      `Fiche revendiquée par l’organisation : une adresse de courriel au domaine de son site a été vérifiée le ${formatDate('fr', date)}.`,
    staff: (date) => `Fiche revendiquée par l’organisation : la mission l’a vérifié le ${formatDate('fr', date)}.`,
  },
  foundInSource: (year, host) => `Trouvée d’abord dans une source publique (${host}), lue en ${year}.`,
  shownByPerson: (name, date) =>
    `${isolate(name)} a choisi de montrer ces informations le ${formatDate('fr', date)} et peut les masquer à tout moment.`,
  shownByOrganisation: (date) => `L’organisation a choisi de montrer ces informations le ${formatDate('fr', date)}.`,
  openToRequests: 'Accepte les demandes',
  fullNow: 'Complet pour le moment',
  fictional: 'Fictif',
  privacy: 'La confidentialité en clair',
  from: 'origine :',
  livesIn: 'résidence :',
  worksFrom: 'siège :',
};
