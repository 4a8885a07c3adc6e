import { describe, expect, it } from 'vitest';
import { cleanLine } from './clean-text.js';
import { doubtOf } from './doubt.js';

/** Ways to appear under a name that is somebody else's, or looks like it. */
const spoofs = {
  'mixed-scripts': [
    'Аyaba', 'Ayаba Dossou', 'pаypal', 'Mаria', 'Παpadopoulos', 'Αnna', 'Ꭺdmin', 'ꓮdmin', 'Ivаn', 'Сarlos', 'Јean', 'Kоffi', 'Օlga', 'Hоnоrine',
  ],
  'reserved-name': [
    'IOM', 'iom', 'OIM', 'Oim Bénin', 'IOM Bénin', 'I.O.M.', 'I O M', 'I-O-M', 'l0M', '1OM', '|OM', 'ІОМ', 'ΙΟΜ', '𝐈𝐎𝐌', '𝗜𝗢𝗠', 'ⓘⓞⓜ', 'ＩＯＭ', 'ⅠOM', '🅸🅾🅼', '🅘🅞🅜', 'ɪᴏᴍ', 'ıom', 'ꓲꓳꓟ', 'ᏆᎾᎷ', 'IÖM', 'I\u0336O\u0336M\u0336', 'IO\u200bM', '\u202eIOM', 'I\u{e004f}OM', 'IO\u200dM',
    'admin', 'Admin', 'ADMIN', 'adrnin', '@dmin', 'adm1n', 'ａｄｍｉｎ', 'ᴀᴅᴍɪɴ', 'administrator', 'Administrateur', 'modérateur', 'MODERATOR', 'moderat0r',
    'UN', 'UN Benin', 'ONU', 'ՍՈ', 'ＵＮ', 'United Nations', 'UNITED  NATIONS', 'Nations Unies', 'unitednations', 'U\u200bnited Nations',
    'International Organization for Migration', 'Internationa1 Organisation for Migration', 'Organisation internationale pour les migrations',
    'المنظمة الدولية للهجرة', 'المنظمه الدوليه للهجره', 'الـمـنـظـمـة الدولية للهجرة', 'المُنَظَّمَة الدَّولِيَّة لِلْهِجْرَة', 'المنظمةالدوليةللهجرة', 'الأمم المتحدة', 'الامم المتحدة', 'المنظمة الدولیة للهجرة',
  ],
} as const; // prettier-ignore

describe('doubtOf', () => {
  it.each(Object.entries(spoofs))('%s: every one of the corpus', (doubt, texts) => {
    expect(texts.filter((text) => doubtOf(cleanLine(text)) !== doubt)).toEqual([]);
  });

  it('does not take for ours what only has the same letters', () => {
    const others = ['Un ami', 'Onu Chidi', 'Une association', 'Naomi', 'Siomara', 'Badmin', 'Leila Amin', 'Moderato', 'U. N. Krishnan', 'Bernard', 'ДОМ', 'Анна Marie', 'Sofía Ντόρα', 'منظمة الهجرة والشباب']; // prettier-ignore
    expect(others.filter((text) => doubtOf(text) !== null)).toEqual([]);
  });
});
