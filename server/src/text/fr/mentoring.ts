import type { MentoringText } from '../en/mentoring.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mentoring: MentoringText = {
  title: 'Demander un mentor',
  intro: (by) =>
    `Environ trois minutes. Vous aurez une réponse d’ici au ${formatDate('fr', by)}, même si c’est « pas cette personne, mais celle-ci ».`,
  steps: { question: 'Votre question', format: 'Comment vous voulez échanger', contact: 'Comment vous joindre' },
  fields: {
    goal: {
      label: 'Que cherchez-vous à faire ?',
      hint: 'En une ligne : ouvrir une chambre froide, trouver un premier emploi, vendre à l’étranger.',
    },
    question: {
      label: 'Votre question, la plus concrète possible',
      hint: 'Une bonne question contient un chiffre ou un lieu. Pas de noms, rien de privé.',
    },
    format: { label: 'Combien de temps voulez-vous échanger ?', hint: null },
    language: { label: 'Langue de l’échange', hint: null },
    name: { label: 'Nom à utiliser', hint: 'Un prénom ou un pseudonyme suffit.' },
    address: { label: 'Adresse électronique', hint: 'Seulement pour cette demande. Le mentor ne la voit pas.' },
  },
  consent: 'La mission peut lire ma question pour trouver un mentor, et la garde 12 mois après la dernière réponse.',
  send: 'Envoyer ma question',
  ownPage: 'Écrire plutôt sur notre propre page',
  asking: 'Votre question s’adresse à',
  noMentor: 'Poser ma question sans choisir de mentor',
  closed: 'Ce mentor ne prend pas de question en ce moment',
  closedHint: 'Posez votre question sans choisir de mentor : la mission cherchera quelqu’un qui puisse répondre.',
  sending: 'Envoi en cours',
  anew: 'Envoyer comme nouvelle question',
  keep: 'Garder un brouillon de la question sur cet appareil',
  keepHint: 'Sans votre nom ni votre adresse. À éviter sur un appareil partagé.',
  nextTitle: 'Et ensuite',
  next: {
    confirm: 'Vous confirmez par courriel',
    confirmWhen: 'sous 48 heures, sinon la question est effacée',
    read: 'La mission lit votre question',
    answer: 'Un mentor répond, ou nous transmettons à quelqu’un d’autre',
    by: (date) => `d’ici au ${formatDay('fr', date)}`,
  },
  receipt: {
    yours: 'Votre reçu',
    open: 'Ouvrir la page du reçu',
    another: 'Poser une autre question',
    title: 'Encore un geste : confirmez par courriel',
    text: 'Nous envoyons six chiffres à l’adresse indiquée. Saisissez-les sur la page du reçu, ou ouvrez le lien du courriel.',
    hint: 'Notez-le. Il permet de suivre votre demande ou d’en parler au téléphone, sans donner votre nom.',
  },
  way: {
    received: 'Reçue',
    waiting: 'En attente de votre confirmation',
    until: (date) => `jusqu’au ${formatMoment('fr', date)}`,
    confirmed: 'Confirmée par vous',
    answered: 'Réponse envoyée par courriel',
    closed: 'Fermée : personne n’a pu y répondre',
    at: (date) => formatMoment('fr', date),
    on: (date) => formatDay('fr', date),
  },
};
