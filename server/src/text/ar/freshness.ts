import type { FreshnessText } from '../en/freshness.js';
import { formatDate } from '../format.js';

export const freshness: FreshnessText = {
  mails: {
    ask: {
      subject: 'سؤال قصير',
      text: ({ lastTrue }) =>
        `كان آخر تأكيد لبطاقتك في ${formatDate('ar', lastTrue)}. هل ما زالت صحيحة؟ تكفي ضغطة واحدة على الزر.`,
      then: ({ fadeAt, hideAt, eraseAt }) =>
        `إن لم يصلنا جواب فستنتقل إلى آخر القائمة في ${formatDate('ar', fadeAt)}، ولن تُعرض ابتداءً من ${formatDate('ar', hideAt)}، وستُحذف في ${formatDate('ar', eraseAt)}.`,
    },
    askAgain: {
      subject: 'نسأل مرة أخرى',
      text: ({ lastTrue }) =>
        `لم يؤكّد أحد بطاقتك منذ ${formatDate('ar', lastTrue)}، وهي الآن في آخر القائمة. هل ما زالت صحيحة؟ تكفي ضغطة واحدة على الزر.`,
      then: ({ hideAt, eraseAt }) =>
        `إن لم يصلنا جواب فلن تُعرض ابتداءً من ${formatDate('ar', hideAt)}، وستُحذف في ${formatDate('ar', eraseAt)}.`,
    },
    hidden: {
      subject: 'خبر عن صفحتك',
      text: ({ lastTrue }) =>
        `لم يؤكّد أحد بطاقتك منذ ${formatDate('ar', lastTrue)}، ولذلك لم تعد تُعرض. هل ما زالت صحيحة؟ ضغطة واحدة على الزر تعيدها.`,
      then: ({ eraseAt }) => `إن لم يصلنا جواب فسيُحذف كل ما نحفظه منها في ${formatDate('ar', eraseAt)}.`,
    },
    button: 'الاطلاع والتأكيد',
    change: 'لتغيير شيء أو للمغادرة، يمكن تسجيل الدخول:',
  },
  go: {
    title: 'هل ما زال هذا صحيحاً؟',
    lead: 'هذا ما يمكن أن يراه الجميع من بطاقتك بعد الضغط على الزر.',
    notShown: 'في الوقت الحالي لا يرى بطاقتك أحد سواك وسوى فريق البعثة، وسيبقى الأمر كذلك.',
    button: 'نعم، ما زال صحيحاً',
    change: 'تغيير شيء، أو المغادرة',
  },
  done: {
    title: 'شكراً لك، تمّ التأكيد',
    text: 'سنسأل من جديد حين يحين الوقت. وحتى ذلك الحين لا حاجة إلى فعل شيء.',
  },
};
