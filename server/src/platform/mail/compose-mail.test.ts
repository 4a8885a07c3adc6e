import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail.js';

const content = {
  lang: 'en',
  senderName: 'Diaspora Djibouti',
  subject: 'Your code: 482913',
  greeting: 'Hello Abdi & <b>Hodan</b>,',
  paragraphs: ['Type this code.'],
  code: '482913',
  button: { label: 'Confirm', url: 'https://kit.example.org/dj/go/abc' },
  footer: 'Do nothing.',
} as const;

describe('a mail', () => {
  it('says everything in its text part', () => {
    const { text } = composeMail({ ...content, paragraphs: [...content.paragraphs] });
    expect(text).toBe(
      'Hello Abdi & <b>Hodan</b>,\n\nType this code.\n\n482913\n\nConfirm\nhttps://kit.example.org/dj/go/abc\n\n-- \nDiaspora Djibouti\nDo nothing.\n',
    );
  });

  it('names what else can be done below its button, in both parts', () => {
    const links = [{ label: 'Not now', url: 'https://kit.example.org/dj/go/def' }];
    const { text, html } = composeMail({ ...content, paragraphs: [], links });
    expect(text).toContain('/go/abc\n\nNot now\nhttps://kit.example.org/dj/go/def\n\n-- ');
    expect(html.indexOf('/go/def')).toBeGreaterThan(html.indexOf('/go/abc'));
  });

  it('escapes what people wrote in its HTML part', () => {
    const { html } = composeMail({ ...content, paragraphs: ['"><img src=x onerror=alert(1)>'] });
    expect(html).not.toMatch(/<img|<b>Hodan/);
    expect(html).toContain('Hello Abdi &amp; &lt;b&gt;Hodan&lt;/b&gt;,');
    expect(html).toContain('482 913');
    expect(html.startsWith('<!doctype html><html lang="en" dir="ltr">')).toBe(true);
  });

  it('reads from right to left in Arabic, but the code does not', () => {
    const { html } = composeMail({ ...content, lang: 'ar', paragraphs: ['سؤال'] });
    expect(html).toMatch(/<table[^>]* lang="ar" dir="rtl"/);
    expect(html).toMatch(/<p dir="ltr"[^>]*>482 913/);
  });

  it('loads nothing', () => {
    const { html } = composeMail({ ...content, paragraphs: [] });
    expect(html).not.toMatch(/<(img|link|script|style|iframe)|url\(/);
  });
});
