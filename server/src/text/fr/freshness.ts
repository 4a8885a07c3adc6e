import type { FreshnessText } from '../en/freshness.js';
import { formatDate } from '../format.js';

export const freshness: FreshnessText = {
  mails: {
    ask: {
      subject: 'Une courte question',
      text: ({ lastTrue }) =>
        `Votre fiche a été confirmée pour la dernière fois le ${formatDate('fr', lastTrue)}. Est-elle toujours exacte ? Il suffit d’appuyer sur le bouton.`,
      then: ({ fadeAt, hideAt, eraseAt }) =>
        `Sans réponse, elle passera en fin de liste le ${formatDate('fr', fadeAt)}, ne sera plus montrée à partir du ${formatDate('fr', hideAt)}, et sera effacée le ${formatDate('fr', eraseAt)}.`,
    },
    askAgain: {
      subject: 'Nous vous reposons la question',
      text: ({ lastTrue }) =>
        `Personne n’a confirmé votre fiche depuis le ${formatDate('fr', lastTrue)}. Elle est maintenant en fin de liste. Est-elle toujours exacte ? Il suffit d’appuyer sur le bouton.`,
      then: ({ hideAt, eraseAt }) =>
        `Sans réponse, elle ne sera plus montrée à partir du ${formatDate('fr', hideAt)}, et sera effacée le ${formatDate('fr', eraseAt)}.`,
    },
    hidden: {
      subject: 'Des nouvelles de votre page',
      text: ({ lastTrue }) =>
        `Personne n’a confirmé votre fiche depuis le ${formatDate('fr', lastTrue)} : elle n’est donc plus montrée. Est-elle toujours exacte ? Il suffit d’appuyer sur le bouton pour qu’elle revienne.`,
      then: ({ eraseAt }) => `Sans réponse, tout ce que nous en gardons sera effacé le ${formatDate('fr', eraseAt)}.`,
    },
    button: 'Regarder et confirmer',
    change: 'Quelque chose a changé, ou vous voulez partir ? Connectez-vous :',
  },
  go: {
    title: 'Est-ce toujours exact ?',
    lead: 'Voici ce que tout le monde peut voir de votre fiche une fois que vous avez appuyé sur le bouton.',
    notShown:
      'Pour le moment, personne d’autre que vous et l’équipe de la mission ne voit votre fiche. Cela ne change pas.',
    button: 'Oui, c’est toujours exact',
    change: 'Changer quelque chose, ou partir',
  },
  done: {
    title: 'Merci, c’est confirmé',
    text: 'Nous vous le redemanderons le moment venu. D’ici là, vous n’avez rien à faire.',
  },
};
