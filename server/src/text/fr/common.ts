import type { CommonText } from '../en/common.js';
import { formatAgo, formatDate } from '../format.js';

export const common: CommonText = {
  languageOwnName: 'Français',
  person: 'Personne',
  confirmed: (date, now) => `Confirmée ${formatAgo('fr', date, now)}`,
  fading: (date, now) => `Dernière confirmation ${formatAgo('fr', date, now)}`,
  faded: (date) => `Sans confirmation depuis le ${formatDate('fr', date)}`,
  listed: (year) => `D’après une source publique lue en ${year}, non confirmée par l’organisation`,
  listedBySource: (year, host) =>
    `Trouvée dans une source publique (${host}), lue en ${year}. L’organisation n’a pas confirmé cette fiche.`,
  shownByPerson: (name, date) =>
    `${name} a choisi de montrer ces informations le ${formatDate('fr', date)} et peut les masquer à tout moment.`,
  shownByOrganisation: (date) => `L’organisation a choisi de montrer ces informations le ${formatDate('fr', date)}.`,
  openToRequests: 'Accepte les demandes',
  fullNow: 'Complet pour le moment',
  fictional: 'Fictif',
};
