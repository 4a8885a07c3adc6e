import type { CommonText } from '../en/common.js';
import { formatAgo, formatDate, isolate } from '../format.js';

export const common: CommonText = {
  languageOwnName: 'العربية',
  person: 'شخص',
  confirmed: (date, now) => `أُكّدت البطاقة ${formatAgo('ar', date, now)}`,
  fading: (date, now) => `آخر تأكيد ${formatAgo('ar', date, now)}`,
  faded: (date) => `لم تُؤكَّد البطاقة منذ ${formatDate('ar', date)}`,
  listed: (year) => `بطاقة من مصدر علني قُرئ عام ${year}، ولم تؤكّدها المنظمة`,
  listedFaded: (date) => `بطاقة من مصدر علني قُرئ آخر مرة في ${formatDate('ar', date)}`,
  listedBySource: (year, host) =>
    `أُخذت هذه البطاقة من مصدر علني (${isolate(host)}) قُرئ عام ${year}. ولم تؤكّدها المنظمة.`,
  claimed: 'أعلنت المنظمة أن البطاقة لها',
  claimedBy: {
    website: (date) =>
      `أعلنت المنظمة أن هذه البطاقة لها: جرى التحقق من عنوان بريد على نطاق موقعها في ${formatDate('ar', date)}.`,
    staff: (date) => `أعلنت المنظمة أن هذه البطاقة لها: تحققت البعثة من ذلك في ${formatDate('ar', date)}.`,
  },
  foundInSource: (year, host) => `وُجدت أولاً في مصدر علني (${isolate(host)}) قُرئ عام ${year}.`,
  shownByPerson: (name, date) =>
    `تظهر هذه المعلومات باختيار ${isolate(name)} منذ ${formatDate('ar', date)}، ويمكن إخفاؤها في أي وقت.`,
  shownByOrganisation: (date) => `اختارت المنظمة إظهار هذه المعلومات في ${formatDate('ar', date)}.`,
  openToRequests: 'باب الأسئلة مفتوح',
  fullNow: 'العدد مكتمل حالياً',
  fictional: 'من نسج الخيال',
  privacy: 'الخصوصية بكلمات بسيطة',
  from: 'بلد المنشأ:',
  livesIn: 'مكان الإقامة:',
  worksFrom: 'المقرّ:',
};
