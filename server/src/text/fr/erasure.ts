import type { ErasureText } from '../en/erasure.js';

export const erasure: ErasureText = {
  farewell: {
    subject: 'C’est fait',
    text: 'Comme vous l’avez voulu, tout ce qui était gardé ici à votre sujet a été effacé : votre fiche, votre compte et vos messages. Ceci est le dernier courriel ; l’adresse à laquelle il a été envoyé est effacée avec lui.',
  },
};
