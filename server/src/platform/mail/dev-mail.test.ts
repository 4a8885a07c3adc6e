import { describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { queueMail } from './outbox.js';

async function queue(server: TestServer, subject: string, notBefore?: Date) {
  await server.db.transaction(async (tx) => {
    const owner = server.deps.newId();
    const key = await server.deps.sealer.createKey(tx, 'bj', owner);
    await queueMail(server.deps, tx, {
      mission: 'bj', owner, key, template: 'test', lang: 'ar', to: 'abdi@example.org', senderName: 'Diaspora Bénin', subject,
      text: '<b>Hello</b>\n\nConfirm:\nhttps://kit.example.org/bj/go/abc', html: '<p>Hello</p>', ...(notBefore && { notBefore }),
    }); // prettier-ignore
  });
}

describe('the outbox of the demonstration', () => {
  it('shows what would have been sent, newest first', async () => {
    const server = await createTestServer({ demo: true });
    await server.addMission();
    await queue(server, 'First');
    await queue(server, 'Second');
    await queue(server, 'Tomorrow', new Date('2030-01-02T00:00:00Z'));
    const mails = (await (await server.get('/dev/mail.json')).json()) as object[];
    expect(mails).toEqual(
      ['Second', 'First'].map((subject) => ({
        to: 'abdi@example.org',
        subject,
        text: '<b>Hello</b>\n\nConfirm:\nhttps://kit.example.org/bj/go/abc',
        html: '<p>Hello</p>',
        at: '2030-01-01T00:00:00.000Z',
        template: 'test',
        lang: 'ar',
      })),
    );
  });

  it('is a page with links to follow, and the HTML part beside it', async () => {
    const server = await createTestServer({ demo: true });
    await server.addMission();
    await queue(server, 'First');
    const response = await server.get('/dev/mail');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('&lt;b&gt;Hello');
    expect(page).toContain('<a href="https://kit.example.org/bj/go/abc">');
    expect(page).toContain('dir="rtl"');
    const part = await server.get(/href="(\/dev\/mail\/\w+)"/.exec(page)![1]!);
    expect(await part.text()).toBe('<p>Hello</p>');
    expect((await server.get('/dev/mail/unknown')).status).toBe(404);
  });

  it.each([
    ['in production', { demo: false }],
    ['while mail leaves', { demo: true, mailLeaves: true }],
  ])('is closed %s', async (_, overrides) => {
    const server = await createTestServer(overrides);
    for (const path of ['/dev/mail', '/dev/mail.json']) expect((await server.get(path)).status).not.toBe(200);
  });
});
