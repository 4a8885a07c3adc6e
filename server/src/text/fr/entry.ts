import type { EntryText } from '../en/entry.js';
import { formatDate } from '../format.js';

export const entry: EntryText = {
  title: 'Ma fiche',
  lead: 'Ici, tout est facultatif sauf le nom. Chaque ligne dit qui la voit.',
  next: {
    title: 'La suite',
    held: 'Personne d’autre que vous ne voit cette fiche. Remplissez ce que vous voulez, regardez-la, puis publiez-la.',
    source:
      'Cette fiche est montrée telle qu’une source publique la donne. Regardez-la, corrigez-la, puis publiez-la en votre nom.',
    doubt: (by) =>
      `Votre nom ressemble à celui de quelqu’un d’autre ou mêle des alphabets. La mission le regarde d’ici au ${formatDate('fr', by)} ; ensuite, votre fiche est montrée. Vous pouvez aussi choisir un autre nom.`,
    shown: (since) => `Votre fiche est montrée. Vous l’avez accepté le ${formatDate('fr', since)}.`,
    sheltered: (since) =>
      `La mission a votre fiche et peut vous mettre en contact. Vous l’avez accepté le ${formatDate('fr', since)}. Aucune recherche ne la trouve.`,
    paused: (until) =>
      `Votre fiche est en pause : personne ne la voit avant le ${formatDate('fr', until)}. Ensuite, elle est de nouveau montrée.`,
    owner: 'Vous avez retiré cette fiche. Personne d’autre que vous ne la voit.',
    staff: 'La mission a retiré cette fiche. Écrivez à la mission si vous pensez que c’est une erreur.',
    time: 'Cette fiche n’a pas été confirmée depuis longtemps : personne ne la voit plus. Est-elle toujours exacte ? Publiez-la de nouveau.',
    preview: 'La regarder',
    publish: 'La publier',
    publishAgain: 'La publier de nouveau',
    page: 'Sa page publique',
    pause: 'La mettre en pause',
    resume: 'Mettre fin à la pause',
    withdraw: 'La retirer maintenant',
    consents: 'Ce que j’ai accepté',
    photo: 'Photo ou image dessinée',
  },
  done: {
    saved: 'C’est enregistré.',
    published: 'C’est publié. Merci.',
    waiting: 'Merci. La mission regarde le nom avant que la fiche soit montrée.',
    withdrawn: 'La fiche est retirée. Elle a disparu des pages, de la recherche et des totaux.',
    paused: 'La pause a commencé.',
    resumed: 'La pause est finie.',
    picture: 'Votre image est enregistrée.',
  },
  others: 'Vous avez plusieurs fiches :',
  groups: {
    name: { title: 'Nom', lead: 'Quiconque voit votre fiche voit ce nom.' },
    words: {
      title: 'Avec vos mots',
      lead: 'Une ligne courte pour les listes, et en dessous autant que vous voulez. Laissez de côté ce qui mène à votre porte.',
    },
    where: { title: 'Où', lead: 'Cela aide à trouver quelqu’un qui vit tout près, ou qui vient du même endroit.' },
    work: { title: 'Métier et aide', lead: 'C’est ainsi que l’on cherche.' },
    mentoring: {
      title: 'Mentorat',
      lead: 'Les questions vous arrivent par la mission. Vous pouvez dire non à chaque fois.',
    },
    contact: {
      title: 'Contact',
      lead: 'Les messages passent par la mission. On vous écrit sans jamais voir votre adresse.',
    },
    picture: { title: 'Image', lead: 'Une image dessinée ou vos initiales valent bien une photo.' },
  },
  fields: {
    name: { label: 'Nom sous lequel apparaître', hint: 'Un prénom ou un pseudonyme suffit.' },
    type: { label: 'Type d’organisation', hint: null },
    headline: { label: 'Ce que vous faites, en une ligne', hint: 'Montré dans les listes et en haut de votre fiche.' },
    summary: {
      label: 'En dire plus',
      hint: 'Une ligne vide sépare deux paragraphes. Pas d’adresse, pas de numéro de téléphone.',
    },
    origin: {
      label: 'Pays d’origine',
      hint: 'Les vôtres ou ceux de votre famille, comme vous l’entendez. Nous ne demandons pas de nationalité.',
    },
    residence: { label: 'Pays où vous vivez', hint: 'Le pays seulement.' },
    place: {
      label: 'Ville ou région',
      hint: 'À laisser vide si quelqu’un ne doit pas vous trouver : avec un nom et un métier, une ville est presque une adresse.',
    },
    sector: { label: 'Secteur', hint: 'Celui où vous travaillez ou avez travaillé.' },
    offer: { label: 'Ce que vous proposez', hint: 'Seulement ce que vous ferez avec plaisir si on vous le demande.' },
    topic: { label: 'Les sujets sur lesquels on peut vous interroger', hint: null },
    language: { label: 'Langues', hint: 'Celles dans lesquelles on peut parler avec vous.' },
    website: { label: 'Site web', hint: 'Il commence par https://. Regardez d’abord ce qu’il dit de vous.' },
    mentor: { label: 'Voulez-vous être mentor ?', hint: null },
    capacity: {
      label: 'Personnes en même temps',
      hint: 'Au plus. Quand ce nombre est atteint, plus personne ne peut faire de demande.',
    },
    formats: { label: 'Comment vous voulez échanger', hint: null },
    askFirst: {
      label: 'Ce que l’on devrait vous dire d’abord',
      hint: 'Une question qui fait gagner du temps à l’un comme à l’autre.',
    },
    contact: {
      label: 'Qui peut vous écrire',
      hint: 'Vous recevez un courriel sans le texte, et vous lisez le message ici.',
    },
    photo: { label: 'Votre photo', hint: null },
  },
  alsoIn: (language: string) => `La même chose dans une autre langue\u00a0: ${language}`,
  chosen: (count: number) => (count === 0 ? 'Choisir' : `${count} choix`),
  empty: 'Aucun',
  mentor: { yes: 'Oui', no: 'Pas maintenant' },
  see: {
    label: (field) => `Qui voit « ${field} » ?`,
    short: 'Qui le voit',
    audiences: {
      public: 'Tout le monde',
      members: 'Les membres connectés',
      accepted: 'Mon mentor ou la personne que j’accompagne',
      staff: 'L’équipe de la mission',
      hidden: 'Moi seulement',
    },
    contact: {
      public: 'Tout le monde',
      members: 'Les membres connectés',
      accepted: 'Mon mentor ou la personne que j’accompagne',
      staff: 'L’équipe de la mission',
      hidden: 'Personne',
    },
    narrower: 'Cette mission ne le montre à personne d’autre.',
  },
  save: 'Enregistrer',
  changed: {
    title: 'Cette fiche a été enregistrée ailleurs entre-temps',
    detail:
      'Ce que vous avez écrit est toujours ci-dessous. Ouvrez la fiche enregistrée dans un autre onglet et comparez ; si vous enregistrez maintenant, la vôtre la remplace.',
    open: 'Ouvrir la fiche enregistrée',
  },
  /** By mail, to who waited for staff. */
  published: {
    subject: 'Ce que vous attendiez',
    text: 'La mission a examiné votre fiche. Elle est maintenant publiée, comme vous l’avez choisi.',
    button: 'La regarder',
  },
  preview: {
    title: 'Voici ce que l’on voit',
    as: 'Regarder comme',
    viewers: { visitor: 'un visiteur', member: 'un membre', accepted: 'mon mentor ou la personne que j’accompagne' },
    nobody: 'Ces personnes ne voient pas du tout votre fiche.',
    unpublished: 'Telle qu’elle serait montrée si vous la publiiez maintenant.',
    back: 'Retour à ma fiche',
  },
  publish: {
    title: 'Publier ma fiche',
    lead: 'À partir de là, les autres voient ce que vous leur avez ouvert. Vous pouvez la retirer à tout moment, d’un seul bouton.',
    look: 'La regarder d’abord',
    consent: {
      listed: (office) =>
        `Je veux que cette fiche soit montrée : chaque ligne aux personnes que j’ai choisies pour elle. La mission (${office}) la garde pour cela. Je peux revenir là-dessus à tout moment ; elle disparaît alors aussitôt.`,
      sheltered: (office) =>
        `Je veux que la mission (${office}) garde cette fiche et me mette en contact avec des personnes, chaque ligne étant vue par celles que j’ai choisies pour elle. Je n’apparais dans aucune liste. Je peux revenir là-dessus à tout moment.`,
    },
    agree: 'Votre accord',
    button: 'Publier',
  },
  pause: {
    title: 'Mettre ma fiche en pause',
    lead: 'Personne ne la voit, ne la trouve ni ne vous écrit avant le jour que vous choisissez. Ensuite, elle est de nouveau montrée, sans que vous ayez rien à faire.',
    until: 'De nouveau montrée à partir du',
    untilHint: (last) => `Un jour à venir, au plus tard le ${formatDate('fr', last)}.`,
    wrong: (last) => `Choisissez un jour de demain au ${formatDate('fr', last)}`,
    button: 'Mettre en pause',
  },
  start: {
    title: 'Créer une fiche',
    lead: 'Vous êtes membre sans fiche. Quatre réponses suffisent pour commencer ; personne d’autre ne la voit avant que vous la publiiez.',
    button: 'Commencer',
  },
  consents: {
    title: 'Ce que j’ai accepté',
    lead: 'Chaque ligne est un accord, avec la version du texte que vous avez vu. Rien n’est jamais rayé de cette liste ; ce que vous retirez porte sa date de fin.',
    none: 'Vous n’avez encore rien accepté.',
    purposes: {
      listing: 'Montrer ma fiche',
      photo: 'Montrer ma photo',
      'mentor-request': 'Une question à un mentor',
      contact: 'Un message',
    },
    how: {
      'own click': 'sur ces pages',
      page: 'sur ces pages',
      widget: 'sur un site de la mission',
      'staff-assisted': 'avec l’aide de l’équipe de la mission',
      demonstration: 'inventé pour la démonstration',
    },
    given: (date, how) => `Donné le ${formatDate('fr', date)}, ${how}`,
    withdrawn: (date) => `Retiré le ${formatDate('fr', date)}`,
    living: 'En vigueur',
    version: (version, language) => `Texte ${version}, ${language}`,
  },
};
