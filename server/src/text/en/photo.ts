/** Words about the picture of an entry. A change of `consent` needs another `photoConsentVersion`. */
export const photo = {
  title: 'Your picture',
  lead: 'A drawn picture says nothing about you. A photograph helps people recognise you. Both are equally welcome, and you can change your mind at any time.',
  choice: 'Which picture would you like?',
  drawn: { label: 'The drawn picture', hint: 'A woven pattern of your own. It is made from a random code.' },
  photograph: { label: 'A photograph', hint: 'Shown only to those you choose below.' },
  risk: 'Strangers and programs that search for faces can find a photograph. If that could put you or your family at risk, keep the drawn picture.',
  file: 'Photograph',
  fileHint:
    'JPEG, PNG or WebP, at most 5 MB. It is cut to a square. Place, time and camera are removed, and the file you send is not kept.',
  keep: 'Leave this empty to keep the photograph you have.',
  audience: 'Who may see the photograph',
  consentTitle: 'Your agreement',
  consent:
    'I may use this photograph, and I agree that it is shown with my entry to those I chose here. I can take this back at any time: the photograph is then deleted and disappears within a minute.',
  save: 'Save',
};
export type PhotoText = typeof photo;
