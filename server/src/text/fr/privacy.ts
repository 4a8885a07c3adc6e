import type { PrivacyText } from '../en/privacy.js';

export const privacy: PrivacyText = {
  title: 'La confidentialité en clair',
  lead: 'Ce que ces pages gardent, pourquoi, combien de temps, qui le voit, et comment le faire retirer.',
  sections: [
    {
      id: 'reading',
      title: 'Quand vous ne faites que lire',
      body: [
        'Aucun cookie n’est déposé, rien n’est enregistré sur votre appareil, et rien n’est chargé depuis un autre site.',
        'Notre journal note l’heure, le type de page, si elle a fonctionné et en combien de temps. Il ne note ni nom, ni adresse réseau, ni appareil, ni mots cherchés.',
      ],
    },
    {
      id: 'asking',
      title: 'Quand vous demandez un mentor',
      body: [
        'Nous gardons ce que vous écrivez : votre but, votre question, le nom à utiliser et votre adresse électronique, avec le format et la langue choisis. Le tout est chiffré avec une clé propre à chaque demande. Si vous écrivez depuis un autre site, son nom est noté.',
        'Le personnel de la mission lit votre question pour trouver un mentor. Le mentor ne voit jamais votre adresse.',
        'Sans confirmation sous 48 heures, tout est effacé. Sinon, tout est gardé 12 mois après la dernière réponse, puis effacé. Ce qui semble envoyé par un robot est effacé au bout de 30 jours.',
      ],
    },
    {
      id: 'entries',
      title: 'Quand vous avez une fiche',
      body: [
        'Les personnes n’apparaissent qu’après avoir donné elles-mêmes leur accord, champ par champ, et jamais avec une adresse. Les moteurs de recherche sont priés de ne pas garder leurs pages.',
        'Les organisations figurent aussi dans l’annuaire quand une source publique les nomme ; la fiche le dit alors, avec la source et l’année.',
        'Ce qui est retiré disparaît de nos pages et de nos réponses en moins d’une minute. Les copies faites par d’autres nous échappent.',
      ],
    },
    {
      id: 'remove',
      title: 'Pour corriger ou retirer quelque chose',
      body: [
        'Chaque fiche se termine par le lien « Corriger ou retirer cette fiche ». Aucun compte n’est nécessaire. Votre message, et votre adresse si vous la donnez, sont chiffrés ; le personnel de la mission les lit et y donne suite. Ils sont effacés 90 jours après.',
        'Pour une demande, donnez à la mission le code de votre reçu : elle peut vous dire ce qui est gardé, et jusqu’à quand, ou tout effacer aussitôt.',
      ],
    },
    {
      id: 'abuse',
      title: 'Contre les abus',
      body: [
        'Nous comptons les formulaires par réseau d’origine, pendant une heure, et les courriels par adresse, pendant 30 jours. Le réseau et l’adresse ne sont gardés que sous forme d’empreintes : on ne peut pas les y relire.',
        'Chaque acte du personnel est consigné : qui a fait quoi, et quand.',
      ],
    },
    {
      id: 'mail',
      title: 'Courriels et sauvegardes',
      body: [
        'Les courriels attendent chiffrés jusqu’à leur envoi. Pendant 30 jours, on peut voir qu’un courriel est parti. Les objets ne disent rien de privé.',
        'Les sauvegardes peuvent encore contenir ce qui a été effacé, jusqu’à leur remplacement.',
      ],
    },
  ],
};
