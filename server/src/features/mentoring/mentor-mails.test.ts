import { createHash } from 'node:crypto';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { benin } from '../../../test/harness.js';
import { greetingName } from '../../platform/mail/greeting-name.js';
import { textOf } from '../../text/index.js';
import { correctedMail } from '../corrections/correction-mails.js';
import { answeredMail, closedMail, confirmedMail, confirmMail } from './mentor-mails.js';
import { consentVersion, deletedOn, promisesFrom } from './mentoring.rules.js';

const now = new Date('2030-01-01T00:00:00Z');
const url = 'https://kit.example.org/bj/go/token';
const receipt = 'BJ-4K7-M2R';

describe.each(completeLanguages)('every mail in %s', (lang) => {
  const reader = { mission: benin, lang, name: 'Hodan' };
  const mails = {
    confirm: confirmMail(reader, { code: '482913', url, until: now }),
    confirmed: confirmedMail(reader, receipt, promisesFrom(now, 10)),
    answered: answeredMail(reader, receipt, 'Take a 12 m² room.\n\nAsk for R290.'),
    closed: closedMail(reader, receipt, now),
    corrected: correctedMail(benin, lang, { receipt: 'BJ-4K7M-2R9T', answer: 'The link is mended.' }),
  };

  it('comes from the mission, and its subject is nobody’s business', () => {
    for (const [name, { subject, senderName }] of Object.entries(mails)) {
      expect(senderName).toBe(benin.texts[lang].name);
      expect(subject, name).not.toMatch(/Hodan|BJ-|mentor|question|demande|request|سؤال|مرشد|طلب/i);
      expect(subject.length, name).toBeLessThan(60);
    }
    expect(mails.confirm.subject).toContain('482913');
  });

  it('says the same in both parts', () => {
    const plain = (html: string) =>
      html
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&amp;', '&')
        .replaceAll('&#39;', "'")
        .replace(/[ \n]+/g, ' ');
    for (const [name, { text, html }] of Object.entries(mails))
      for (const line of text.split('\n').map((part) => part.replace(/:$/, '').trim()))
        if (line && line !== '--' && !/^(https|482913)/.test(line)) expect(plain(html), name).toContain(line);
  });

  it('holds its link, its code or its receipt', () => {
    expect(mails.confirm.text).toContain(`\n${url}\n`);
    expect(mails.confirm.html).toContain(`href="${url}"`);
    expect(mails.confirm.text).toContain('\n482913\n');
    for (const { text, html } of [mails.confirmed, mails.answered, mails.closed]) {
      expect(text).toContain(receipt);
      expect(html).toContain(receipt);
      expect(text).toContain('Hodan');
    }
    expect(mails.corrected.text).toContain('BJ-4K7M-2R9T');
    expect(mails.corrected.text).toContain('The link is mended.');
    expect(mails.answered.text).toContain('Ask for R290.');
  });
});

describe('the greeting', () => {
  it.each(['Hodan', 'عبدي', 'Anne-Marie', 'N’Guessan', 'José María', 'አበበ'])('calls %s by name', (name) => {
    expect(greetingName(name)).toBe(name);
  });

  it.each([
    'evil.example',
    'Visit https://evil.example',
    'You won 500',
    'one two three four five',
    '<b>x</b>',
    'a@b.org',
  ])('does not pass on “%s” to a stranger', (name) => expect(greetingName(name)).toBe(null));
});

it('is deleted on the same day a year later, or on the last of the month', () => {
  expect(deletedOn(new Date('2030-01-31T10:00:00Z')).toISOString()).toBe('2031-01-31T10:00:00.000Z');
  expect(deletedOn(new Date('2028-02-29T10:00:00Z')).toISOString()).toBe('2029-02-28T10:00:00.000Z');
});

it('asks for agreement to exactly the text of its version', () => {
  const digests = completeLanguages.map((lang) =>
    createHash('sha256').update(textOf(lang).mentoring.consent).digest('hex').slice(0, 12),
  );
  expect({ version: consentVersion, digests }).toEqual({
    version: '1',
    digests: ['e3bc7086d238', 'b6c30c527567', '0a9a49354b25'],
  });
});
