import type { PrivacyText } from '../en/privacy.js';

export const privacy: PrivacyText = {
  title: 'La confidentialité en clair',
  lead: 'Ce que ces pages gardent, pourquoi, combien de temps, qui le voit, et comment le faire retirer.',
  sections: ({ confirmMonths, hideDays, eraseMonths }) => [
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
        'L’équipe de la mission lit votre question pour trouver un mentor. Le mentor ne voit jamais votre adresse.',
        'Sans confirmation sous 48 heures, tout est effacé. Sinon, tout est gardé 12 mois après la dernière réponse, puis effacé. Ce qui semble envoyé par un robot est effacé au bout de 30 jours.',
      ],
    },
    {
      id: 'joining',
      title: 'Quand vous rejoignez l’annuaire',
      body: [
        'Vous donnez un nom sous lequel apparaître, un pays, une ligne sur ce que vous faites et une adresse électronique. Un prénom ou un pseudonyme suffit. Ce que vous avez saisi est effacé au bout de 24 heures si vous ne prouvez pas l’adresse. Votre adresse est chiffrée et n’est jamais publiée. L’équipe de la mission ne peut l’ouvrir qu’en écrivant pourquoi ; vous lisez cette raison dans votre espace.',
        'La fiche est alors à vous. Personne d’autre ne la voit avant que vous la publiiez. Pour chaque ligne, vous choisissez qui la voit : tout le monde, les membres connectés, votre mentor ou la personne que vous accompagnez, l’équipe de la mission, ou vous seulement.',
        'On vous écrit en passant par la mission, sans voir votre adresse. Vous pouvez mettre la fiche en pause, la retirer ou tout effacer, à tout moment et sans délai.',
      ],
    },
    {
      id: 'entries',
      title: 'Quand vous avez une fiche',
      body: [
        'Les personnes n’apparaissent qu’après avoir donné elles-mêmes leur accord, champ par champ, et jamais avec une adresse. Les moteurs de recherche sont priés de ne pas garder leurs pages.',
        'Les organisations figurent aussi dans l’annuaire quand une source publique les nomme ; la fiche le dit alors, avec la source et l’année.',
        'Une photo est réécrite, pour qu’il n’y reste rien du lieu ni de l’appareil.',
        'Dans votre espace, vous voyez ce que vous avez accepté et quand, qui a lu ou changé ce qui est à vous, et une copie de tout ce qui est gardé à votre sujet.',
        'Ce qui est retiré disparaît de nos pages et de nos réponses en moins d’une minute. Les copies faites par d’autres nous échappent.',
      ],
    },
    {
      id: 'freshness',
      title: 'Combien de temps une fiche est gardée',
      body: [
        `Personne ne devrait rester ici sans y penser. Un mois avant que ${confirmMonths} mois soient passés depuis votre dernière confirmation, puis encore une fois à cette date, un courriel demande si la fiche est toujours exacte. Sans réponse, elle passe en fin de liste ; ${hideDays} jours plus tard, elle est masquée ; ${eraseMonths} mois après, elle est effacée avec tout ce qui lui appartient.`,
        'Les organisations tirées de sources publiques suivent le même calendrier, à partir du jour où la source a été lue. Nous demandons alors à l’équipe de la mission de la relire.',
        'Un compte sans fiche est effacé 30 jours après sa dernière utilisation.',
      ],
    },
    {
      id: 'messages',
      title: 'Quand vous écrivez à quelqu’un',
      body: [
        'Nous transmettons votre message et la réponse sans montrer d’adresse ni à l’un ni à l’autre. Le message, le nom et l’adresse sont chiffrés avec une clé propre. Ils sont effacés au bout de 48 heures si vous ne confirmez pas, et 90 jours après la fin de l’échange ; un message signalé reste jusqu’à 90 jours après la décision. L’équipe de la mission ne lit un message que si la personne qui l’a reçu le signale. L’équipe peut alors décider que ce qu’écrit l’expéditeur ne parvient plus à cette personne, ou, pendant deux ans, plus à personne dans la mission.',
      ],
    },
    {
      id: 'leaving',
      title: 'Pour partir',
      body: [
        'Dans votre espace, un bouton efface tout aussitôt : fiche, photo, compte, messages, questions et accords. Il demande seulement de prouver une fois de plus votre adresse électronique. Ce qui est effacé quitte le disque en moins d’une minute.',
        'Il reste, pendant 24 mois, que quelque chose a été fait et quand, sous forme de codes qui ne mènent plus à personne. Ce qui reviendrait avec une sauvegarde est effacé de nouveau.',
      ],
    },
    {
      id: 'remove',
      title: 'Pour corriger ou retirer quelque chose',
      body: [
        'Chaque fiche se termine par le lien « Corriger ou retirer cette fiche ». Aucun compte n’est nécessaire. Votre message, et votre adresse si vous la donnez, sont chiffrés ; l’équipe de la mission les lit et y donne suite. Ils sont effacés 90 jours après.',
        'Pour une demande, donnez à la mission le code de votre reçu : elle peut vous dire ce qui est gardé, et jusqu’à quand, ou tout effacer aussitôt.',
      ],
    },
    {
      id: 'abuse',
      title: 'Contre les abus',
      body: [
        'Nous comptons les formulaires par réseau d’origine, pendant une heure, et les courriels par adresse, pendant 30 jours. Le réseau et l’adresse ne sont gardés que sous forme d’empreintes : on ne peut pas les y relire.',
        'Nous comptons combien de fiches de personnes sont montrées à un réseau en un jour, pour que personne ne les recueille toutes. Ce compte aussi est une empreinte, et finit avec le jour.',
        'Chaque acte de l’équipe de la mission est consigné pendant 24 mois : qui a fait quoi, et quand.',
      ],
    },
    {
      id: 'mail',
      title: 'Courriels et sauvegardes',
      body: [
        'Les courriels attendent chiffrés jusqu’à leur envoi. Pendant 30 jours, on peut voir qu’un courriel est parti. Les objets ne disent rien de privé.',
        'Les sauvegardes peuvent encore contenir ce qui a été effacé, jusqu’à leur remplacement. Qui a été effacé l’est de nouveau quand on en remet une en place.',
      ],
    },
  ],
};
