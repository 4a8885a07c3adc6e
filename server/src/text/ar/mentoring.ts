import type { MentoringText } from '../en/mentoring.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mentoring: MentoringText = {
  title: 'طلب مرشد',
  intro: (by) => `نحو ثلاث دقائق. سيصلك رد في موعد أقصاه ${formatDate('ar', by)}، حتى لو كان «ليس هذا المرشد، بل آخر».`,
  steps: { question: 'سؤالك', format: 'طريقة التواصل', contact: 'كيف نصل إليك' },
  fields: {
    goal: {
      label: 'ما هدفك؟',
      hint: 'في سطر واحد: إنشاء غرفة تبريد، العثور على أول عمل، البيع في الخارج.',
    },
    question: {
      label: 'سؤال واحد، بأوضح ما يمكن',
      hint: 'السؤال الجيد فيه رقم أو مكان. من دون أسماء ولا أمور خاصة.',
    },
    format: { label: 'كم من الوقت للتواصل؟', hint: null },
    language: { label: 'لغة التواصل', hint: null },
    name: { label: 'الاسم الذي نناديك به', hint: 'يكفي الاسم الأول أو اسم مستعار.' },
    address: { label: 'البريد الإلكتروني', hint: 'لهذا الطلب فقط. لا يراه المرشد.' },
  },
  consent: 'يجوز للبعثة قراءة سؤالي لإيجاد مرشد، وتحتفظ به 12 شهراً بعد آخر رد.',
  send: 'إرسال سؤالي',
  ownPage: 'الكتابة في صفحتنا الخاصة بدلاً من هنا',
  nextTitle: 'ماذا بعد؟',
  next: {
    confirm: 'تأكيدك بالبريد الإلكتروني',
    confirmWhen: 'خلال 48 ساعة، وإلا حُذف السؤال',
    read: 'تقرأ البعثة سؤالك',
    answer: 'يردّ مرشد، أو نحيل السؤال إلى غيره',
    by: (date) => `في موعد أقصاه ${formatDay('ar', date)}`,
  },
  receipt: {
    title: 'خطوة أخيرة: التأكيد بالبريد الإلكتروني',
    text: 'نرسل ستة أرقام إلى عنوان بريدك. يُرجى كتابتها في صفحة الإيصال أو فتح الرابط الذي في الرسالة.',
    hint: 'يُرجى الاحتفاظ به. يمكنك به متابعة طلبك أو السؤال عنه هاتفياً من دون ذكر اسمك.',
  },
  way: {
    received: 'تمّ الاستلام',
    waiting: 'في انتظار تأكيدك',
    until: (date) => `حتى ${formatMoment('ar', date)}`,
    confirmed: 'تمّ التأكيد',
    answered: 'أُرسل الرد بالبريد الإلكتروني',
    closed: 'أُغلق: لم نجد من يجيب عنه',
    at: (date) => formatMoment('ar', date),
    on: (date) => formatDay('ar', date),
  },
};
