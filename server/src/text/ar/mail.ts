import type { MailText } from '../en/mail.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mail: MailText = {
  hello: (name) => (name ? `مرحباً ${name}،` : 'مرحباً،'),
  receipt: (receipt) => `الإيصال: ${receipt}`,
  noReply: 'لا أحد يقرأ الردود على هذه الرسالة. يمكن مراسلة البعثة عبر صفحتها.',
  confirm: {
    subject: (code) => `رمزك: ${code}`,
    text: (until) =>
      `يُرجى كتابة هذا الرمز في صفحة الإيصال أو الضغط على الزر. يبقى الرمز صالحاً حتى ${formatMoment('ar', until)}.`,
    button: 'تأكيد',
    footer: 'لم يصدر هذا الطلب عنك؟ لا حاجة إلى فعل شيء: سيُحذف تلقائياً.',
  },
  confirmed: {
    subject: 'شكراً لك، تمّ التأكيد',
    text: (readBy, answerBy) =>
      `ستقرأ البعثة سؤالك في موعد أقصاه ${formatDay('ar', readBy)}. وسيصلك رد في موعد أقصاه ${formatDay('ar', answerBy)}، حتى لو جاء من شخص آخر.`,
    receipt: 'هذا إيصالك. يمكنك به متابعة طلبك في صفحة البعثة أو السؤال عنه هاتفياً:',
  },
  answered: { subject: 'وصلك رد', text: 'هذا هو الرد على سؤالك:' },
  closed: {
    subject: 'خبر لك',
    text: (deletedOn) =>
      `بحثنا ولم نجد من يجيب عن سؤالك كما ينبغي. أُغلق طلبك، وسيُحذف في ${formatDate('ar', deletedOn)}. يسعدنا أن نتلقى سؤالك من جديد بكلمات أخرى، أو من دون اختيار مرشد.`,
  },
  corrected: {
    subject: 'تمّت معالجة ملاحظتك',
    answer: 'هذا هو الرد على ملاحظتك عن إحدى بطاقات الدليل:',
    text: 'وصلتنا ملاحظتك عن إحدى بطاقات الدليل. نظرت البعثة في البطاقة وعالجت ملاحظتك. إن بقي فيها خطأ فيُرجى إبلاغنا من جديد.',
  },
};
