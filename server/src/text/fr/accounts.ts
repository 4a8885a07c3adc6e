import { formatMoment } from '../format.js';
import type { AccountsText } from '../en/accounts.js';

export const accounts: AccountsText = {
  title: 'Mon espace',
  places: { home: 'Vue d’ensemble', sessions: 'Mes connexions' },
  signIn: {
    title: 'Se connecter',
    staffTitle: 'Se connecter comme membre de l’équipe',
    lead: 'Nous envoyons six chiffres à votre adresse électronique. Il n’y a pas de mot de passe.',
    mission: 'Mission',
    address: 'Votre adresse électronique',
    addressHint: 'Celle de votre inscription.',
    send: 'M’envoyer les chiffres',
    noEntry: 'Pas encore de fiche\u202f?',
    join: 'Participer',
  },
  code: {
    title: 'Regardez votre messagerie',
    lead: 'Si cette adresse est connue ici, six chiffres sont en route. Ils sont valables dix minutes, et seulement dans ce navigateur.',
    label: 'Six chiffres',
    hint: 'Vous pouvez aussi appuyer sur le bouton du courriel.',
    submit: 'Se connecter',
    again: 'Rien reçu\u202f? Regardez dans les indésirables, ou demandez de nouveaux chiffres',
    delayed: 'Un courriel peut mettre quelques minutes.',
    often:
      'Beaucoup de demandes\u202f? Après quelques courriels, il n’en part plus pendant un moment. Le dernier suffit\u00a0: son bouton fonctionne.',
  },
  prove: {
    title: 'Est-ce bien vous\u202f?',
    lead: 'Avant cette étape, nous demandons encore une fois six chiffres reçus par courriel. Ainsi personne d’autre ne la franchit sur un appareil resté ouvert.',
    send: 'M’envoyer les chiffres',
  },
  go: {
    title: 'Se connecter sur cet appareil\u202f?',
    lead: 'Vous venez de le demander. Sinon, fermez cette page\u00a0: il ne se passe rien.',
    button: 'Se connecter',
  },
  askedElsewhere: {
    lead: 'Ce navigateur n’a pas demandé ce lien.',
    opens: 'Il ouvre l’espace de\u00a0:',
    notYours:
      'Ce n’est pas votre adresse\u202f? Fermez cette page\u00a0: quelqu’un d’autre pourrait lire ce que vous y écririez.',
  },
  home: {
    lead: 'Personne d’autre que vous ne voit ces pages.',
    entries: 'Ma fiche',
    noEntry: 'Vous n’avez pas de fiche.',
    standings: {
      held: 'Pas encore visible',
      source: 'Visible telle que la donne une source publique',
      doubt: 'En attente\u00a0: la mission regarde le nom',
      shown: 'Visible pour les personnes que vous avez choisies',
      sheltered: 'Connue de la mission\u202f; personne ne la trouve en cherchant',
      paused: 'En pause',
      owner: 'Retirée par vous',
      staff: 'Retirée par la mission',
      time: 'N’est plus visible\u00a0: elle n’a pas été confirmée depuis longtemps',
    },
  },
  sessions: {
    title: 'Mes connexions',
    lead: 'Chaque ligne est un navigateur. Nous ne gardons ni le nom de l’appareil ni l’adresse du réseau.',
    here: 'Ce navigateur',
    since: (date: Date) => `Connexion du ${formatMoment('fr', date)}`,
    seen: (date: Date) => `Dernière activité\u00a0: ${formatMoment('fr', date)}`,
    end: 'Déconnecter',
    endOthers: 'Déconnecter partout ailleurs',
    only: 'Aucune autre connexion n’est ouverte.',
  },
  promise: 'Un cookie garde votre connexion ouverte jusqu’à la fermeture du navigateur. Pas de pistage.',
  signOut: 'Se déconnecter',
  signedOut: {
    title: 'La connexion est fermée',
    text: 'Ce navigateur a oublié ces pages. Sur un appareil partagé, fermez aussi ses fenêtres.',
    home: 'Vers la page de la mission',
  },
  exitHint: 'Appuyez trois fois sur la touche Échap pour partir tout de suite.',
  mails: {
    signIn: {
      subject: (code: string) => `Votre code\u00a0: ${code}`,
      text: (until: Date) =>
        `Saisissez ce code là où vous l’avez demandé, ou appuyez sur le bouton. Il est valable jusqu’au ${formatMoment('fr', until)}.`,
      button: 'Se connecter',
      footer: 'Vous n’avez rien demandé\u202f? Ne faites rien. Sans ce courriel, personne n’entre.',
      lasting: (linkUntil: Date) =>
        `Beaucoup de courriels ont été demandés pour cette adresse, peut-être par quelqu’un d’autre. Pour que vous puissiez tout de même vous connecter, le bouton de celui-ci fonctionne une fois, dans n’importe quel navigateur, jusqu’au ${formatMoment('fr', linkUntil)}.`,
    },
    noAccount: {
      subject: 'Votre connexion',
      member:
        'Quelqu’un, peut-être vous, a voulu se connecter avec cette adresse. Elle n’est pas connue ici. Vous en avez peut-être utilisé une autre, ou vous souhaitez participer.',
      staff:
        'Quelqu’un, peut-être vous, a voulu se connecter comme membre de l’équipe avec cette adresse. Elle n’est pas connue ici. Demandez une invitation aux responsables de la page.',
      button: 'Comment participer',
      footer: 'Vous n’avez rien demandé\u202f? Ne faites rien.',
    },
  },
};
