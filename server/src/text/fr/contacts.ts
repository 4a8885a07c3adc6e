import type { ContactsText } from '../en/contacts.js';
import { formatDate, formatDay, isolate, plural } from '../format.js';

export const contacts: ContactsText = {
  write: (name) => `Écrire à ${isolate(name)}`,
  form: {
    intro: (by) =>
      `Votre message passe par nous : personne ne voit d’adresse. Vous aurez de nos nouvelles d’ici au ${formatDate('fr', by)}, même sans réponse.`,
    message: 'Votre message',
    messageHint:
      'Dites qui vous êtes et ce que vous aimeriez savoir. N’écrivez rien qui puisse mettre quelqu’un en danger.',
    name: 'Nom à utiliser',
    nameHint: 'Un prénom ou un pseudonyme suffit. Il est transmis avec votre message.',
    address: 'Adresse électronique',
    addressHint: 'Nous y envoyons la réponse. Elle n’est pas transmise.',
    consent:
      'Mon nom et mon message peuvent être transmis au propriétaire de cette fiche. Ils sont gardés jusqu’à 90 jours après la dernière étape. Si le propriétaire signale le message, l’équipe de la mission le lit aussi, et les deux sont gardés jusqu’à 90 jours après la décision.',
    send: 'Envoyer mon message',
  },
  next: {
    confirmWhen: 'sous 48 heures, sinon le message est effacé',
    passOn: 'Nous prévenons le propriétaire de la fiche',
    passOnWhen: 'aussitôt, par un courriel qui ne dit rien de vous',
    answer: 'Vous recevez la réponse par courriel, ou nous vous disons qu’il n’y en a pas eu',
  },
  way: {
    delivered: 'Confirmé par vous et transmis',
    answered: 'Réponse envoyée par courriel',
    declined: 'Pas de réponse possible pour le moment',
    unanswered: 'Fermé : aucune réponse',
  },
  receipt: {
    confirmed: 'Merci, votre message est en route',
    hint: 'Notez-le. Il permet de savoir où en est votre message, sans donner votre nom.',
  },
  mails: {
    report: {
      subject: 'Une réponse pour vous',
      upheld: 'La mission a examiné le message que vous avez signalé. Plus rien de cet expéditeur ne vous parvient.',
      barred:
        'La mission a examiné le message que vous avez signalé. Plus personne ici ne reçoit de messages de cet expéditeur.',
      left: 'L’expéditeur du message que vous avez signalé est parti ; le message est donc effacé. S’il revient avec la même adresse, il reste bloqué.',
      stillWaits:
        'La mission a examiné le message que vous avez signalé et n’y a rien trouvé à reprocher. Il est de nouveau parmi vos messages. Plus rien de cet expéditeur ne vous parvient tant que la mission n’a pas décidé d’un autre message que vous avez signalé.',
      stillBlocked:
        'La mission a examiné le message que vous avez signalé et n’y a rien trouvé à reprocher. Son expéditeur était déjà bloqué et le reste.',
      dismissed:
        'La mission a examiné le message que vous avez signalé et n’y a rien trouvé à reprocher. Il est de nouveau parmi vos messages, et son expéditeur peut vous écrire. Vous pouvez toujours le bloquer.',
      open: 'Mes messages',
    },
    owner: {
      subject: 'Vous avez un message',
      text: 'Quelqu’un vous a écrit. Connectez-vous pour le lire et y répondre. Votre adresse reste chez nous.',
      reminder:
        'Un message vous attend toujours. Connectez-vous pour le lire et y répondre. Votre adresse reste chez nous.',
      until: (date) => `Sans réponse, nous dirons le ${formatDate('fr', date)} qu’il n’y en a pas eu, et rien d’autre.`,
      open: 'Lire le message',
      footer:
        'Personne ne lit les réponses à ce courriel. Dans votre compte, vous choisissez si l’on peut vous écrire.',
    },
    answered: { text: 'Voici la réponse à votre message :', button: 'Écrire de nouveau' },
    declined: {
      text: 'Votre message est bien arrivé, mais il n’est pas possible d’y répondre pour le moment. Ne le prenez pas mal : chacun a des périodes chargées. La mission connaît peut-être quelqu’un d’autre.',
      button: 'Demander à la mission',
    },
    unanswered: {
      text: 'Aucune réponse à votre message n’est arrivée en 14 jours ; nous l’avons donc fermé. Nous en sommes désolés. La mission connaît peut-être quelqu’un d’autre.',
      button: 'Demander à la mission',
    },
  },
  go: {
    confirm: {
      title: 'Confirmer votre message',
      text: 'Il est transmis dès que vous appuyez sur le bouton. Si vous n’avez rien écrit, fermez cette page : il sera effacé.',
      button: 'Confirmer mon message',
    },
    decline: {
      title: 'Pas de réponse pour le moment ?',
      text: 'Nous disons avec tact à l’expéditeur qu’une réponse n’est pas possible pour le moment. Il n’apprend rien d’autre sur vous.',
    },
    block: {
      title: 'Plus rien de cet expéditeur ?',
      text: 'Ce message et tous les autres de cet expéditeur ne vous parviennent plus. Il n’en est pas informé. Vous pouvez revenir sur ce choix dans votre compte.',
    },
    declined: { title: 'C’est fait. L’expéditeur est prévenu avec tact', text: 'Vous n’avez plus rien à faire.' },
    blocked: {
      title: 'C’est fait. Vous ne recevrez plus rien de cet expéditeur',
      text: 'Vous pouvez revenir sur ce choix dans votre compte.',
    },
  },
  account: {
    title: 'Messages',
    lead: 'Les personnes qui vous ont écrit à partir de votre fiche. Personne ne voit votre adresse.',
    nobody: 'Personne ne vous a encore écrit.',
    from: (name) => `De : ${isolate(name)}`,
    received: (date) => `reçu le ${formatDay('fr', date)}`,
    states: {
      delivered: (by) => `Attend votre réponse jusqu’au ${formatDay('fr', by)}`,
      answered: 'Vous avez répondu',
      declined: 'Vous avez dit : pas maintenant',
      unanswered: 'Fermé sans réponse',
    },
    deleted: (date) => `Effacé le ${formatDate('fr', date)}`,
    answer: 'Votre réponse',
    answerHint: 'Elle part par courriel, sans votre adresse. N’écrivez une adresse que si vous voulez la donner.',
    send: 'Envoyer la réponse',
    yours: 'Ce que vous avez répondu',
    decline: 'Pas maintenant',
    declineHint: 'L’expéditeur est prévenu avec tact, et n’apprend rien d’autre.',
    block: 'Jamais de cet expéditeur',
    blockHint: 'Vous ne recevrez plus rien de sa part. Il n’en est pas informé.',
    report: 'Le signaler à la mission',
    reportHint:
      'En cas de menaces, de mensonges ou de mauvaises intentions. L’équipe de la mission lit ce message ; plus rien de cet expéditeur ne vous parvient avant sa décision. Il n’en est pas informé.',
    reports: {
      waits: 'La mission examine ce message. D’ici là, plus rien de cet expéditeur ne vous parvient.',
      decided: 'La mission a examiné ce message et n’y a rien trouvé à reprocher.',
    },
    other: 'Autres choix',
    back: 'Tous les messages',
    done: {
      answered: 'Votre réponse est en route.',
      declined: 'L’expéditeur est prévenu avec tact.',
      blocked: 'Vous ne recevrez plus rien de cet expéditeur.',
      reported: 'Merci. La mission examine le message.',
      unblocked: 'Cet expéditeur peut de nouveau vous écrire.',
    },
    blocks: 'Expéditeurs bloqués',
    blockedSince: (date) => `Un expéditeur bloqué le ${formatDay('fr', date)}`,
    unblock: 'Le laisser écrire de nouveau',
    requests: 'Questions qui vous sont posées comme mentor',
    requestsWaiting: (count) =>
      plural('fr', count, {
        one: 'Une question qui vous est posée se trouve à la mission. Elle la lit d’abord ; vous la voyez une fois que vous l’avez acceptée.',
        other:
          '# questions qui vous sont posées se trouvent à la mission. Elle les lit d’abord ; vous voyez une question une fois que vous l’avez acceptée.',
      }),
  },
};
