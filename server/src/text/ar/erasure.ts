import type { ErasureText } from '../en/erasure.js';

export const erasure: ErasureText = {
  farewell: {
    subject: 'تمّ الأمر',
    text: 'بناءً على رغبتك، حُذف كل ما كان محفوظاً هنا عنك: بطاقتك وحسابك ورسائلك. هذه آخر رسالة، ويُحذف معها العنوان الذي أُرسلت إليه.',
  },
};
