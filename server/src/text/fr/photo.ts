import type { PhotoText } from '../en/photo.js';

export const photo: PhotoText = {
  title: 'Votre image',
  lead: 'Une image dessinée ne dit rien de vous. Une photo aide à vous reconnaître. L’une vaut l’autre, et vous pouvez changer d’avis à tout moment.',
  choice: 'Quelle image souhaitez-vous ?',
  drawn: { label: 'L’image dessinée', hint: 'Un tissage rien qu’à vous, fait à partir d’un code tiré au hasard.' },
  photograph: { label: 'Une photo', hint: 'Montrée seulement aux personnes que vous choisissez plus bas.' },
  risk: 'Des inconnus et des programmes qui cherchent des visages peuvent trouver une photo. Si cela peut vous mettre en danger, vous ou vos proches, gardez l’image dessinée.',
  file: 'Photo',
  fileHint:
    'JPEG, PNG ou WebP, 5 Mo au plus. Elle est recadrée en carré. Le lieu, l’heure et l’appareil sont effacés, et le fichier envoyé n’est pas gardé.',
  keep: 'Laissez vide pour garder la photo actuelle.',
  audience: 'Qui peut voir la photo',
  consentTitle: 'Votre accord',
  consent:
    'J’ai le droit d’utiliser cette photo, et j’accepte qu’elle soit montrée avec ma fiche aux personnes choisies ici. Je peux revenir sur cet accord à tout moment : la photo est alors supprimée et disparaît en moins d’une minute.',
  save: 'Enregistrer',
};
