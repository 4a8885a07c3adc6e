import type { ProblemsText } from '../en/problems.js';

export const problems: ProblemsText = {
  titles: {
    'invalid-input': {
      title: 'Certaines réponses sont à revoir',
      detail: 'Chacune dit ce qu’il faut changer. Rien de ce que vous avez écrit n’est perdu.',
    },
    'malformed-request': {
      title: 'Cette demande n’a pas pu être lue',
      detail: 'Revenez en arrière et envoyez-la de nouveau.',
    },
    'unsupported-media-type': {
      title: 'Ce type de données n’est pas accepté ici',
      detail: 'Envoyez du JSON avec le type application/json.',
    },
    'body-too-large': { title: 'C’est trop pour un seul envoi', detail: 'Réduisez à moins de 64 Ko, puis renvoyez.' },
    'photo-type': {
      title: 'Ce fichier n’est pas une photo utilisable ici',
      detail: 'Choisissez un fichier JPEG, PNG ou WebP. Seul compte le contenu du fichier, pas son nom.',
    },
    'photo-too-large': {
      title: 'Cette photo est trop grande',
      detail: '5 Mo et 24 millions de pixels au plus. La plupart des téléphones savent envoyer une copie plus petite.',
    },
    'photo-unreadable': {
      title: 'Cette photo n’a pas pu être lue',
      detail: 'Elle semble abîmée ou incomplète. Enregistrez-la de nouveau ou choisissez-en une autre.',
    },
    'not-found': {
      title: 'Il n’y a rien à cette adresse',
      detail: 'Elle comporte peut-être une erreur, ou ce qui s’y trouvait a été retiré.',
    },
    'mission-not-found': {
      title: 'Il n’y a pas de mission à cette adresse',
      detail: 'Choisissez-en une dans la liste des missions.',
    },
    'profile-not-found': {
      title: 'Cette fiche n’est pas dans l’annuaire',
      detail: 'Elle a peut-être été retirée. L’annuaire montre les fiches actuelles.',
    },
    'spotlight-not-found': {
      title: 'Ce récit n’est pas publié',
      detail: 'Il a peut-être été retiré. Les autres récits sont toujours là.',
    },
    'entry-claimed': {
      title: 'Cette fiche a déjà un propriétaire',
      detail:
        'Quelqu’un a montré qu’elle est à lui. Si c’est une erreur, dites-le à la mission par « Corriger ou retirer cette fiche ».',
    },
    'mentor-not-found': {
      title: 'Ce mentor n’est pas dans l’annuaire',
      detail: 'Posez votre question sans choisir de mentor : la mission en cherchera un.',
    },
    'mentor-at-capacity': {
      title: 'Ce mentor n’a plus de place pour le moment',
      detail: 'Posez votre question sans choisir de mentor : la mission en cherchera un autre.',
    },
    'request-not-found': {
      title: 'Aucune demande ne porte ce code',
      detail: 'Vérifiez chaque lettre et chaque chiffre. Une demande non confirmée sous 48 heures est effacée.',
    },
    'message-gone': {
      title: 'Ce message n’est plus ici',
      detail:
        'Vous en avez bloqué l’expéditeur, celui-ci est parti, la mission a retiré le message, ou son délai est passé. Vous n’avez plus rien à faire.',
    },
    'first-party-only': {
      title: 'Écrivez plutôt sur notre propre page',
      detail: 'Pour protéger les questions, nous ne les prenons que là.',
    },
    'consent-outdated': {
      title: 'Le texte que vous aviez accepté a changé',
      detail: 'Lisez le nouveau et donnez de nouveau votre accord. Ce que vous avez écrit est gardé.',
    },
    'idempotency-key-reused': {
      title: 'Cette demande est déjà partie avec d’autres mots',
      detail: 'Ouvrez de nouveau le formulaire pour en envoyer une autre.',
    },
    'cursor-expired': { title: 'Cette liste a changé entre-temps', detail: 'Reprenez-la depuis le début.' },
    'link-expired': {
      title: 'Ce lien a déjà servi ou est trop ancien',
      detail: 'Les liens de nos courriels servent une fois, pendant 48 heures.',
    },
    'list-too-deep': {
      title: 'Cette liste ne va pas plus loin',
      detail:
        'Pour protéger les personnes qui y figurent, elle s’arrête après 200 fiches. Précisez votre recherche pour voir les autres.',
    },
    'too-many-open': {
      title: 'Trois de vos messages attendent une réponse',
      detail: 'Dès que l’un d’eux aura une réponse ou sera fermé, confirmez celui-ci. Il est gardé 48 heures.',
    },
    'already-settled': { title: 'C’est déjà réglé', detail: 'Vous n’avez plus rien à faire.' },
    'joining-not-here': {
      title: 'Il n’y a rien à terminer dans ce navigateur',
      detail:
        'Appuyez sur le bouton du courriel, ou remplissez de nouveau le formulaire. Ce qui n’est pas prouvé sous 24 heures est effacé.',
    },
    'entry-changed': {
      title: 'Cette fiche a été enregistrée ailleurs entre-temps',
      detail: 'Comparez les deux, puis enregistrez de nouveau. Rien de ce que vous avez écrit n’est perdu.',
    },
    'code-wrong': {
      title: 'Ce ne sont pas les bons chiffres',
      detail: 'Regardez le courriel le plus récent et saisissez-les de nouveau.',
    },
    'code-expired': {
      title: 'Ce code ne marche plus',
      detail: 'Après cinq essais ou 48 heures, il en faut un nouveau. Demandez-le sur la page du reçu.',
    },
    'signed-out': {
      title: 'La connexion est fermée',
      detail: 'Connectez-vous et recommencez. Après une demi-heure sans activité, elle se ferme d’elle-même.',
    },
    'not-allowed': {
      title: 'Vous ne pouvez ni voir ni changer ceci',
      detail: 'Si vous devriez le pouvoir, demandez aux responsables de la page.',
    },
    'proof-needed': {
      title: 'Montrez encore une fois que c’est vous',
      detail: 'Revenez en arrière, prouvez-le comme à la connexion et recommencez. Rien n’a changé.',
    },
    'second-factor-needed': {
      title: 'Encore une étape pour vous connecter',
      detail: 'L’équipe se connecte aussi avec un second facteur. Donnez-le, puis revenez.',
    },
    'passkey-refused': {
      title: 'Cette clé d’accès n’a pas été acceptée',
      detail: 'Réessayez, ou donnez le code de votre application.',
    },
    'last-factor': {
      title: 'C’est votre dernier second facteur',
      detail: 'Ajoutez-en d’abord un autre, puis retirez celui-ci.',
    },
    'already-staff': {
      title: 'Cette personne travaille déjà ici',
      detail: 'Changez son rôle au lieu de l’inviter à nouveau.',
    },
    'own-access': {
      title: 'C’est à quelqu’un d’autre de le faire',
      detail:
        'Personne ne décide pour soi-même. Demandez à une autre personne de l’équipe, ou à celle qui gère le système.',
    },
    'last-admin': {
      title: 'C’est la dernière personne de l’administration',
      detail: 'Donnez d’abord ce rôle à quelqu’un d’autre.',
    },
    'cross-site-post': {
      title: 'Ce formulaire vient d’un autre site',
      detail: 'Ouvrez la page sur ce site et envoyez-le de nouveau.',
    },
    'too-many-requests': {
      title: 'Cela fait beaucoup d’envois à la fois',
      detail: 'Attendez un peu, puis réessayez. Rien n’est perdu.',
    },
    'server-busy': {
      title: 'Le site est très occupé en ce moment',
      detail: 'Réessayez dans une minute. Rien n’a été modifié.',
    },
    'internal-error': {
      title: 'Un problème est survenu de notre côté',
      detail: 'Réessayez dans une minute. Si cela continue, donnez à la mission le numéro ci-dessous.',
    },
  },
  fields: {
    required: 'Remplissez ce champ',
    'too-short': 'Écrivez un peu plus',
    'too-long': 'Raccourcissez ce texte',
    'not-in-list': 'Choisissez dans la liste',
    'out-of-range': 'Donnez un nombre dans les limites',
    'address-without-at': 'Vérifiez l’adresse : il manque « @ »',
    'not-an-address': 'Vérifiez l’adresse : elle doit ressembler à nom@example.org',
    'not-accepted': 'Cochez la case pour donner votre accord, ou adressez-vous autrement à la mission',
    'not-a-website': 'Vérifiez l’adresse : elle devrait ressembler à https://example.org',
    'not-valid': 'Vérifiez cette réponse',
  },
  requestId: 'Numéro à indiquer :',
};
