import type { CommonText } from '../en/common.js';
import { formatAgo, formatDate } from '../format.js';

export const common: CommonText = {
  languageOwnName: 'العربية',
  person: 'شخص',
  confirmed: (date, now) => `أُكّدت ${formatAgo('ar', date, now)}`,
  fading: (date, now) => `آخر تأكيد ${formatAgo('ar', date, now)}`,
  faded: (date) => `لم تُؤكَّد منذ ${formatDate('ar', date)}`,
  listed: (year) => `من مصدر علني قُرئ عام ${year}، لم تؤكّده المنظمة`,
  listedBySource: (year, host) => `وُجدت في مصدر علني (${host}) قُرئ عام ${year}. لم تؤكّد المنظمة هذه البطاقة.`,
  shownByPerson: (name, date) =>
    `اختار صاحب البطاقة «${name}» إظهار هذه المعلومات في ${formatDate('ar', date)}، ويمكن إخفاؤها في أي وقت.`,
  shownByOrganisation: (date) => `اختارت المنظمة إظهار هذه المعلومات في ${formatDate('ar', date)}.`,
  openToRequests: 'متاح للطلبات',
  fullNow: 'لا مكان شاغر حالياً',
  fictional: 'من نسج الخيال',
};
