import type { MentoringFormat, Offer, OrganisationType, Sector, Topic } from '@diaspora-kit/contract/vocabulary';

const sectors: Record<Sector, string> = {
  A: 'Agriculture, forestry and fishing',
  B: 'Mining and quarrying',
  C: 'Manufacturing',
  D: 'Electricity and energy',
  E: 'Water, sanitation and waste',
  F: 'Construction',
  G: 'Trade and repair',
  H: 'Transport and logistics',
  I: 'Hotels and restaurants',
  J: 'Information and communication',
  K: 'Finance and insurance',
  L: 'Real estate',
  M: 'Science, engineering and law',
  N: 'Business services and travel',
  O: 'Public administration',
  P: 'Education',
  Q: 'Health and social work',
  R: 'Arts, culture and sport',
  S: 'Associations and personal services',
  T: 'Work in households',
  U: 'International organisations',
};

const offers: Record<Offer, string> = {
  mentoring: 'Mentoring',
  skills: 'Skills and teaching',
  technology: 'Technology',
  investment: 'Investment',
  trade: 'Trade',
  jobs: 'Jobs and internships',
  volunteering: 'Volunteering',
  philanthropy: 'Projects and donations',
  remittances: 'Sending money home',
  advocacy: 'Advice and representation',
  culture: 'Culture and community',
};

const topics: Record<Topic, string> = {
  'first-job': 'A first job',
  'career-change': 'Changing career',
  studies: 'Studies and scholarships',
  research: 'Research',
  founding: 'Starting a business',
  'growing-a-business': 'Growing a business',
  'export-and-import': 'Export and import',
  'raising-money': 'Raising money',
  'technology-choice': 'Choosing equipment and technology',
  'quality-and-safety': 'Quality and safety',
  'training-a-team': 'Training a team',
  'running-an-association': 'Running an association',
  'return-and-reintegration': 'Returning and settling in',
};

const organisationTypes: Record<OrganisationType, string> = {
  association: 'Association',
  network: 'Network',
  'professional-network': 'Professional network',
  ngo: 'Non-governmental organisation',
  foundation: 'Foundation',
  business: 'Business',
  'public-body': 'Public body',
};

const formats: Record<MentoringFormat, { label: string; hint: string }> = {
  'one-question': { label: 'One question', hint: 'One written answer' },
  'three-conversations': { label: 'Three conversations', hint: 'Over six weeks' },
  'three-to-six-months': { label: 'Three to six months', hint: 'With goals and dates' },
};

/** Labels of the closed lists. All complete languages are searched, whatever language the reader uses. */
export const vocabulary = { sectors, offers, topics, organisationTypes, formats };
export type VocabularyText = typeof vocabulary;
