import type { DirectoryText } from '../en/directory.js';
import { plural } from '../format.js';

export const directory: DirectoryText = {
  title: 'الدليل',
  search: 'البحث في الدليل',
  searchHint: 'مهارة أو قطاع أو بلد',
  entries: (count) =>
    plural('ar', count, {
      zero: 'لا بطاقات',
      one: 'بطاقة واحدة',
      two: 'بطاقتان',
      few: '# بطاقات',
      many: '# بطاقة',
      other: '# بطاقة',
    }),
  facets: {
    offer: 'ما يمكن تقديمه',
    sector: 'القطاع',
    residence: 'البلد الحالي',
    region: 'المنطقة من العالم',
    topic: 'يمكن السؤال عن',
    language: 'اللغة',
    kind: 'شخص أم منظمة',
    origin: 'بلد المنشأ',
  },
  kinds: { person: 'أشخاص', organisation: 'منظمات' },
  sorts: { freshness: 'الأحدث أولاً', name: 'حسب الاسم' },
  didYouMean: (words) => `هل المقصود «${words}»؟`,
  emptyTitle: 'لا توجد بطاقة تجمع كل هذا',
  emptyHint: 'يمكن الاستغناء عن أحد هذه الشروط:',
  emptyNothing: 'قد تنفع كلمة أخرى أو كلمات أقل.',
  without: (label, count) =>
    plural('ar', count, {
      one: `${label}: بطاقة واحدة من دون هذا الشرط`,
      two: `${label}: بطاقتان من دون هذا الشرط`,
      few: `${label}: # بطاقات من دون هذا الشرط`,
      other: `${label}: # بطاقة من دون هذا الشرط`,
    }),
  askMission: 'أو طلب البحث من البعثة',
};
