import type { CodesText, mailParts as parts } from '../en/codes.js';

export const codes: CodesText = {
  state: {
    published: 'Publiée',
    held: 'Pas encore publiée',
    hidden: 'Masquée',
    unconfirmed: 'Pas encore de confirmation',
    waiting: 'Auprès de la mission',
    granted: 'Demande acceptée',
    refused: 'Demande refusée',
    screening: 'Auprès de la mission',
    delivered: 'Message remis',
    answered: 'Avec une réponse',
    declined: 'Pas de réponse pour le moment',
    unanswered: 'Sans réponse',
    closed: 'Fermée',
    spam: 'Semble envoyé par un robot',
    queued: 'En attente d’envoi',
    sent: 'Courriel envoyé',
    'given-up': 'L’envoi n’a pas réussi',
  },
  hidden_by: { owner: 'Vous', staff: 'L’équipe de la mission', time: 'Le système, faute de confirmation' },
  doubt: {
    'mixed-scripts': 'Le nom mélange des alphabets',
    'reserved-name': 'Le nom pourrait passer pour celui de quelqu’un d’autre',
  },
  verified: {
    address: 'Votre adresse électronique',
    website: 'Un courriel au domaine de son site',
    staff: 'L’équipe de la mission',
  },
  how: { website: 'Par un courriel au domaine du site', staff: 'Par l’équipe de la mission' },
  desk: { member: 'Espace des membres', staff: 'Console de l’équipe' },
  kind: { person: 'Personne', organisation: 'Organisation' },
  suspicion: {
    honeypot: 'Un champ invisible a été rempli',
    'too-fast': 'L’envoi a été plus rapide qu’une saisie à la main',
  },
  fictional: { 0: 'Non', 1: 'Oui' },
  template: {
    'sign-in': 'Un code de connexion',
    'contact-message': 'Un message est arrivé',
    'contact-reminder': 'Un message attend toujours',
    'report-decided': 'Ce que la mission a trouvé dans un message signalé',
    'entry-published': 'La fiche est publiée',
    'still-true-ask': 'La fiche est-elle toujours exacte ?',
    'still-true-again': 'La même question, encore une fois',
    'still-true-hidden': 'La fiche est masquée',
    'staff-access': 'Un changement de votre accès à la console',
    'audit-head': 'Où s’arrête ce que l’équipe a consigné',
    'staff-news': 'Ce que l’administration doit savoir',
  },
};

export const mailParts: typeof parts = {
  to: 'À',
  senderName: 'De la part de',
  subject: 'Objet',
  text: 'Texte',
};
