import type { SpotlightText } from '../en/spotlight.js';

export const spotlight: SpotlightText = {
  title: 'قصص',
  empty: 'لا قصص بعد. القصص الأولى قيد الكتابة.',
  readStory: 'اقرأ القصة',
  askPerson: (name) => `اطرح سؤالاً على ${name}`,
  readEntry: (name) => `اطّلع على بطاقة ${name}`,
  searchLike: 'اطّلع على من يستطيع المساعدة أيضاً',
  consent: (name) => `نُشرت هذه القصة بعد أن قرأها ${name} ووافق على نشرها.`,
};
