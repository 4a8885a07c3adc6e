import type { ClaimsText } from '../en/claims.js';
import { formatDay, isolate } from '../format.js';

export const claims: ClaimsText = {
  link: 'Est-ce votre organisation ?',
  title: (name) => `${isolate(name)} : est-ce votre organisation ?`,
  lead: 'Nous avons trouvé cette fiche dans une source publique. Si vous parlez au nom de l’organisation, elle peut être à vous : vous la corrigez, vous choisissez qui voit quoi, vous répondez aux messages, ou vous la retirez.',
  byMail: {
    title: 'Tout de suite',
    text: (domain) =>
      `Utilisez une adresse qui se termine par ${isolate(domain)}, le domaine du site. Nous y envoyons six chiffres.`,
    none: 'Nous ne connaissons pas de site propre à cette organisation. La mission vérifie donc chaque demande.',
  },
  byStaff: {
    title: 'Ou par la mission',
    text: 'Avec une autre adresse, dites-nous comment voir que vous parlez au nom de l’organisation. La mission répond sous 7 jours. N’envoyez jamais de pièce d’identité.',
  },
  address: 'Votre adresse électronique',
  addressHint: 'Personne ne la voit. Elle vous servira à vous connecter.',
  message: 'Comment pouvons-nous le savoir ?',
  messageHint:
    'Par exemple votre rôle, et une page publique où figure votre nom. Inutile avec une adresse au domaine du site.',
  send: 'C’est notre organisation',
  hint: 'Notez-le. Il permet de voir où en est la demande, sans votre nom.',
  waiting: {
    title: 'Merci. La mission examine votre demande',
    text: (date) =>
      `Vous aurez une réponse par courriel au plus tard le ${formatDay('fr', date)}. Vous n’avez plus rien à faire.`,
  },
  granted: {
    title: 'La fiche est à vous',
    text: 'Connectez-vous avec la même adresse pour la relire, la corriger et confirmer qu’elle est exacte.',
    button: 'Se connecter',
  },
  refused: {
    title: 'La fiche ne vous a pas été confiée',
    text: 'Soit elle appartient déjà à quelqu’un d’autre, soit la mission n’a pas pu voir que vous parlez au nom de l’organisation. Vous pouvez toujours la faire corriger ou retirer.',
    button: 'Corriger ou retirer cette fiche',
  },
  go: {
    title: 'Est-ce votre organisation ?',
    text: 'Vous l’avez dit sur notre page. Si ce n’est pas vous, fermez cette page : la demande sera effacée.',
    button: 'Oui, confirmer',
  },
  mails: {
    subject: 'Du nouveau pour vous',
    waiting: {
      text: (date) =>
        `Votre adresse est confirmée. La mission examine maintenant ce que vous avez écrit et répond au plus tard le ${formatDay('fr', date)}.`,
      button: 'Voir où en est la demande',
    },
    granted: {
      text: 'La fiche que vous avez demandée est maintenant à vous. Connectez-vous avec cette adresse pour la relire, la corriger et confirmer qu’elle est exacte.',
      button: 'Se connecter',
    },
    refused: {
      text: 'La fiche que vous avez demandée ne vous a pas été confiée. Soit elle appartient déjà à quelqu’un d’autre, soit la mission n’a pas pu voir que vous parlez au nom de l’organisation. Vous pouvez toujours la faire corriger ou retirer.',
      button: 'Corriger ou retirer la fiche',
    },
  },
};
