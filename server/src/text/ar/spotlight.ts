import type { SpotlightText } from '../en/spotlight.js';
import { isolate } from '../format.js';

export const spotlight: SpotlightText = {
  title: 'القصص',
  empty: 'لا توجد قصص بعد.',
  readStory: 'قراءة القصة',
  askPerson: (name) => `طرح سؤال على ${isolate(name)}`,
  readEntry: (name) => `عرض بطاقة ${isolate(name)}`,
  searchLike: 'عرض من يستطيع المساعدة أيضاً',
  consent: (name) => `عُرضت هذه القصة على ${isolate(name)} ونُشرت بعد الموافقة عليها.`,
  all: 'فتح صفحة القصص',
  carousel: 'عرض متتابع',
  slide: 'قصة',
  previous: 'القصة السابقة',
  next: 'القصة التالية',
};
