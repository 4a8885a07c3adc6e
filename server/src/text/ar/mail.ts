import type { MailText } from '../en/mail.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mail: MailText = {
  hello: (name) => (name ? `مرحباً ${name}،` : 'مرحباً،'),
  receipt: (receipt) => `الإيصال: ${receipt}`,
  noReply: 'لا يقرأ أحد الردود على هذه الرسالة. اكتب إلى البعثة عبر صفحتها.',
  confirm: {
    subject: (code) => `رمزك: ${code}`,
    text: (until) => `اكتب هذا الرمز في صفحة الإيصال، أو اضغط الزر. يبقى صالحاً حتى ${formatMoment('ar', until)}.`,
    button: 'تأكيد',
    footer: 'لم تطلب ذلك؟ لا تفعل شيئاً: يُحذف تلقائياً.',
  },
  confirmed: {
    subject: 'شكراً لك، تمّ التأكيد',
    text: (readBy, answerBy) =>
      `تقرأ البعثة سؤالك في موعد أقصاه ${formatDay('ar', readBy)}. وستتلقى رداً في موعد أقصاه ${formatDay('ar', answerBy)}، حتى لو جاء من شخص آخر.`,
    receipt: 'هذا إيصالك. يمكنك به متابعة طلبك في صفحة البعثة أو السؤال عنه هاتفياً:',
  },
  answered: { subject: 'وصلك رد', text: 'هذا هو الرد على سؤالك:' },
  closed: {
    subject: 'خبر لك',
    text: (deletedOn) =>
      `بحثنا ولم نجد من يجيب عن سؤالك كما ينبغي. أغلقنا طلبك، وسيُحذف في ${formatDate('ar', deletedOn)}. يسعدنا أن تسأل من جديد بكلمات أخرى، أو دون تحديد مرشد.`,
  },
  corrected: {
    subject: 'تمّت معالجة ملاحظتك',
    answer: 'هذا هو الرد على ملاحظتك عن بيان في الدليل:',
    text: 'كتبتَ إلينا عن بيان في الدليل. نظرت البعثة فيه وعالجت ملاحظتك. إن بقي فيه خطأ فاكتب إلينا من جديد.',
  },
};
