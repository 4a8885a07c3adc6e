import type { DirectoryText } from '../en/directory.js';
import { plural } from '../format.js';

export const directory: DirectoryText = {
  title: 'الدليل',
  search: 'عمّ تبحث؟',
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
    offer: 'ما الذي يقدّمونه',
    sector: 'القطاع',
    residence: 'أين هم',
    region: 'المنطقة من العالم',
    topic: 'مواضيع السؤال',
    language: 'اللغة',
    kind: 'شخص أم منظمة',
    origin: 'بلد المنشأ',
  },
  kinds: { person: 'أشخاص', organisation: 'منظمات' },
  sorts: { freshness: 'الأحدث أولاً', name: 'حسب الاسم' },
  didYouMean: (words) => `هل تقصد «${words}»؟`,
  emptyTitle: 'لا توجد بطاقة تجمع كل هذا',
  emptyHint: 'جرّب الاستغناء عن واحد من هذه:',
  emptyNothing: 'جرّب كلمة أخرى أو كلمات أقل.',
  without: (label, count) =>
    plural('ar', count, {
      one: `${label}: بطاقة واحدة من دونه`,
      two: `${label}: بطاقتان من دونه`,
      few: `${label}: # بطاقات من دونه`,
      other: `${label}: # بطاقة من دونه`,
    }),
  askMission: 'أو اطلب من البعثة أن تبحث لك',
};
