import type { CodesText, mailParts as parts } from '../en/codes.js';

export const codes: CodesText = {
  state: {
    published: 'منشورة',
    held: 'لم تُنشر بعد',
    hidden: 'مخفية',
    unconfirmed: 'بانتظار التأكيد',
    waiting: 'لدى البعثة',
    granted: 'قُبل الطلب',
    refused: 'رُفض الطلب',
    screening: 'لدى البعثة',
    delivered: 'سُلّمت',
    answered: 'تمّ الرد',
    declined: 'لا رد الآن',
    unanswered: 'انتهت من دون رد',
    closed: 'أُغلق',
    spam: 'يبدو من صنع برنامج آلي',
    queued: 'بانتظار الإرسال',
    sent: 'أُرسلت',
    'given-up': 'تعذّر إرسالها',
  },
  hidden_by: { owner: 'أنت', staff: 'فريق البعثة', time: 'النظام، لأن أحداً لم يؤكدها' },
  doubt: { 'mixed-scripts': 'الاسم يخلط بين أبجديات', 'reserved-name': 'قد يُظن الاسم اسم جهة أخرى' },
  verified: { address: 'عنوان بريدك', website: 'رسالة إلى نطاق موقعها', staff: 'فريق البعثة' },
  how: { website: 'برسالة إلى نطاق الموقع', staff: 'عن طريق فريق البعثة' },
  desk: { member: 'مساحة الأعضاء', staff: 'لوحة فريق العمل' },
  kind: { person: 'شخص', organisation: 'منظمة' },
  suspicion: { honeypot: 'مُلئ حقل لا يراه الناس', 'too-fast': 'أُرسلت أسرع مما يكتب إنسان' },
  fictional: { 0: 'لا', 1: 'نعم' },
  template: {
    'sign-in': 'رمز لتسجيل الدخول',
    'contact-message': 'وصلت رسالة',
    'contact-reminder': 'رسالة ما زالت تنتظر',
    'report-decided': 'ما وجدته البعثة في رسالة أُبلغ عنها',
    'entry-published': 'نُشرت البطاقة',
    'still-true-ask': 'هل ما زالت البطاقة صحيحة؟',
    'still-true-again': 'السؤال نفسه مرة أخرى',
    'still-true-hidden': 'أُخفيت البطاقة',
    'staff-access': 'تغيير في دخولك ضمن فريق العمل',
  },
};

export const mailParts: typeof parts = {
  to: 'إلى',
  senderName: 'من',
  subject: 'الموضوع',
  text: 'النص',
};
