import type { JoiningText } from '../en/joining.js';
import { formatMoment } from '../format.js';

export const joining: JoiningText = {
  title: 'Participer',
  heading: 'Que quelqu’un du pays puisse vous trouver',
  intro: 'Deux minutes et quatre réponses. Rien n’est montré avant votre accord.',
  ownPage: 'Ouvre notre propre page : rien ne s’écrit ici.',
  pointsTitle: 'Participer, concrètement',
  points: [
    'Vous créez une fiche. Vous la regardez d’abord, et vous décidez quand elle est montrée.',
    'Pour chaque ligne, vous choisissez qui la voit. Un prénom ou un pseudonyme suffit.',
    'On vous écrit en passant par la mission, sans jamais voir votre adresse électronique.',
    'Vous pouvez changer la fiche, la mettre en pause, la retirer ou tout effacer, à tout moment et sans délai.',
  ],
  needs: {
    title: 'Encore recherché',
    intro: 'Sur ces sujets, l’annuaire ne compte encore presque personne :',
  },
  seesTitle: 'Qui voit quoi',
  sees: {
    everybody: 'Tout le monde',
    everybodyOpen: 'Le nom que vous choisissez, votre pays, et chaque ligne que vous ouvrez à tous.',
    everybodyCareful:
      'Le nom que vous choisissez, votre pays, et chaque ligne que vous ouvrez à tous. Jamais votre ville.',
    everybodySheltered:
      'Aucune personne. Ici, les personnes ne sont ni listées, ni trouvées, ni comptées ; les organisations le sont.',
    members: 'Les membres connectés',
    membersText: 'Aussi ce que vous gardez pour les membres, par exemple votre ville, si vous l’indiquez.',
    mission: 'La mission',
    missionText:
      'Votre fiche, pour vous aider. Chaque lecture d’une ligne privée est notée, et vous pouvez le voir. Votre adresse électronique seulement s’il le faut, avec une raison écrite que vous lisez.',
    missionSheltered:
      'Votre fiche, pour vous mettre en contact avec quelqu’un si vous le souhaitez. Votre adresse électronique seulement s’il le faut, avec une raison écrite que vous lisez.',
    nobody: 'Personne',
    nobodyText: 'Chaque ligne que vous gardez pour vous.',
  },
  never: 'Nous ne demandons jamais de pièce d’identité, de nationalité, de statut légal ni de date de naissance.',
  kinds: {
    label: 'Qui participe ?',
    person: 'Je participe à titre personnel',
    organisation: 'J’inscris une organisation',
  },
  fields: {
    person: {
      name: { label: 'Nom sous lequel apparaître', hint: 'Un prénom ou un pseudonyme suffit.' },
      residence: { label: 'Pays où vous vivez', hint: 'Le pays seulement. Vous pourrez le masquer ensuite.' },
      headline: {
        label: 'Ce que vous faites, en une ligne',
        hint: 'Par exemple : infirmière dans un hôpital pour enfants.',
      },
      address: {
        label: 'Votre adresse électronique',
        hint: 'Pour vous envoyer six chiffres et vous joindre. Elle n’est jamais publiée.',
      },
    },
    organisation: {
      name: { label: 'Nom de l’organisation', hint: 'Tel que ses membres l’emploient.' },
      residence: { label: 'Pays du siège', hint: 'Le pays seulement.' },
      headline: {
        label: 'Ce qu’elle fait, en une ligne',
        hint: 'Par exemple : des bibliothèques scolaires dans six villes.',
      },
      address: {
        label: 'Votre adresse électronique',
        hint: 'Pour vous envoyer six chiffres et vous joindre. Elle n’est jamais publiée.',
      },
    },
  },
  choose: 'Choisissez un pays',
  adult: { label: 'Avez-vous 18 ans ou plus ?', hint: 'Nous ne demandons pas votre âge.', yes: 'Oui', no: 'Non' },
  send: 'Continuer',
  sendHint:
    'Nous envoyons six chiffres à votre adresse. Si vous ne les saisissez pas dans les 24 heures, tout ce qui est ici est effacé.',
  member: 'Vous participez déjà ?',
  signIn: 'Se connecter',
  draft: {
    keep: 'Garder un brouillon sur cet appareil',
    hint: 'Sans votre adresse électronique. À éviter sur un appareil partagé.',
    clear: 'L’effacer de cet appareil',
  },
  young: {
    title: 'Merci. Revenez quand vous aurez 18 ans',
    text: 'Une fiche peut être vue par des inconnus : elle est donc réservée aux adultes. Nous n’avons rien gardé de ce que vous avez écrit.',
    read: 'Vous pouvez lire les récits et l’annuaire autant que vous voulez.',
  },
  receipt: {
    title: 'Regardez votre messagerie',
    text: 'Nous envoyons six chiffres à l’adresse indiquée. Ils sont valables dix minutes, dans ce navigateur. Le bouton du courriel est valable 24 heures, dans n’importe quel navigateur.',
    six: 'Les six chiffres du courriel',
    submit: 'Continuer',
    noMail: 'Aucun courriel après cinq minutes ?',
    noMailHint:
      'Regardez d’abord dans les courriels indésirables. Un nouveau courriel rend les anciens chiffres inutiles.',
    again: 'L’envoyer de nouveau',
    sentAgain: 'Si un nouveau courriel est possible maintenant, il est en route.',
    yours: 'Votre reçu :',
    hint: 'Il désigne ce que vous avez écrit, jusqu’à la preuve de votre adresse.',
  },
  go: {
    title: 'Continuer l’inscription ?',
    lead: 'Vous avez donné cette adresse pour participer. Appuyez sur le bouton pour créer votre fiche ; personne d’autre ne la voit avant que vous la publiiez. Si ce n’était pas vous, fermez cette page : ce qui a été écrit sera effacé.',
    button: 'Oui, c’était moi',
  },
  hub: { title: 'Participer', hint: 'On vous trouve, vous aidez quelqu’un, vous partez quand vous voulez.' },
  empty: 'Ou ouvrez la voie : participez',
  mails: {
    prove: {
      subject: (code) => `Votre code : ${code}`,
      text: (codeUntil, linkUntil) =>
        `Saisissez ce code là où vous l’avez demandé, jusqu’au ${formatMoment('fr', codeUntil)}. Ou appuyez sur le bouton, jusqu’au ${formatMoment('fr', linkUntil)}.`,
      button: 'Continuer',
      footer: 'Vous n’avez rien demandé ? Ne faites rien : tout sera effacé.',
    },
    known: {
      subject: 'Votre connexion',
      text: 'Quelqu’un, peut-être vous, a voulu participer avec cette adresse. Vous êtes déjà membre : connectez-vous pour voir et changer ce qui est à vous.',
      button: 'Se connecter',
      footer: 'Vous n’avez rien demandé ? Ne faites rien : rien n’a changé.',
    },
  },
};
