import type { MentoringText } from '../en/mentoring.js';
import { formatDate, formatDay, formatMoment } from '../format.js';

export const mentoring: MentoringText = {
  title: 'اطلب مرشداً',
  intro: (by) =>
    `نحو ثلاث دقائق. ستتلقى رداً في موعد أقصاه ${formatDate('ar', by)}، حتى لو كان «ليس هذا المرشد، بل آخر».`,
  steps: { question: 'سؤالك', format: 'كيف تفضّل التواصل', contact: 'كيف نصل إليك' },
  fields: {
    goal: {
      label: 'ما الذي تسعى إليه؟',
      hint: 'في سطر واحد: إنشاء غرفة تبريد، العثور على أول عمل، البيع في الخارج.',
    },
    question: {
      label: 'سؤالك الواحد، بأوضح ما يمكن',
      hint: 'السؤال الجيد فيه رقم أو مكان. لا تذكر أسماء أو أموراً خاصة.',
    },
    format: { label: 'كم تودّ أن يدوم التواصل؟', hint: null },
    language: { label: 'لغة التواصل', hint: null },
    name: { label: 'الاسم الذي تُنادى به', hint: 'يكفي الاسم الأول أو اسم مستعار.' },
    address: { label: 'البريد الإلكتروني', hint: 'لهذا الطلب فقط. لا يراه المرشد.' },
  },
  consent: 'يجوز للبعثة قراءة سؤالي لإيجاد مرشد، وتحتفظ به 12 شهراً بعد آخر رد.',
  send: 'أرسل سؤالي',
  ownPage: 'اكتب في صفحتنا نحن بدلاً من هنا',
  nextTitle: 'ماذا بعد؟',
  next: {
    confirm: 'تؤكّد عبر البريد',
    confirmWhen: 'خلال 48 ساعة وإلا حذفناه',
    read: 'تقرأه البعثة',
    answer: 'يردّ مرشد، أو نحيله إلى غيره',
    by: (date) => `في موعد أقصاه ${formatDay('ar', date)}`,
  },
  receipt: {
    title: 'خطوة أخيرة: أكِّد عبر البريد',
    text: 'نرسل ستة أرقام إلى العنوان الذي أدخلته. اكتبها في صفحة الإيصال أو افتح الرابط في الرسالة.',
    hint: 'احتفظ به. يمكنك به متابعة طلبك أو السؤال عنه هاتفياً دون ذكر اسمك.',
  },
  way: {
    received: 'استُلم',
    waiting: 'في انتظار تأكيدك',
    until: (date) => `حتى ${formatMoment('ar', date)}`,
    confirmed: 'أكّدتَه',
    answered: 'أُرسل الرد بالبريد',
    closed: 'أُغلق: لم نجد من يجيب عنه',
    at: (date) => formatMoment('ar', date),
    on: (date) => formatDay('ar', date),
  },
};
