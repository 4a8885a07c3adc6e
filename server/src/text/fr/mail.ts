import type { MailText } from '../en/mail.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mail: MailText = {
  hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  receipt: (receipt) => `Reçu : ${receipt}`,
  noReply: 'Personne ne lit les réponses à ce courriel. Pour écrire à la mission, passez par sa page.',
  confirm: {
    subject: (code) => `Votre code : ${code}`,
    text: (until) =>
      `Saisissez ce code sur la page du reçu, ou appuyez sur le bouton. Il est valable jusqu’au ${formatMoment('fr', until)}.`,
    button: 'Confirmer',
    footer: 'Vous n’avez rien demandé ? Ne faites rien : cette demande sera effacée.',
  },
  confirmed: {
    subject: 'Merci, c’est confirmé',
    text: (readBy, answerBy) =>
      `La mission lira votre question d’ici au ${formatDay('fr', readBy)}. Vous aurez une réponse d’ici au ${formatDay('fr', answerBy)}, même si elle vient de quelqu’un d’autre que prévu.`,
    receipt:
      'Voici votre reçu. Il permet de suivre votre demande sur la page de la mission, ou d’en parler au téléphone :',
  },
  answered: { subject: 'Une réponse vous attend', text: 'Voici la réponse à votre question :' },
  closed: {
    subject: 'Des nouvelles pour vous',
    text: (deletedOn) =>
      `Nous avons cherché, mais personne n’a pu bien répondre à votre question. Votre demande est fermée ; elle sera effacée le ${formatDate('fr', deletedOn)}. Vous pouvez la reposer avec d’autres mots, ou sans choisir de mentor.`,
  },
  corrected: {
    subject: 'Votre message a été traité',
    answer: 'Voici la réponse à votre message au sujet d’une fiche de l’annuaire :',
    text: 'Vous nous avez écrit au sujet d’une fiche de l’annuaire. La mission l’a examinée et a traité votre message. Si la fiche est toujours inexacte, écrivez-nous de nouveau.',
  },
};
