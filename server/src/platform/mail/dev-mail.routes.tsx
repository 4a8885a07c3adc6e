import { directionOf } from '@diaspora-kit/contract/vocabulary';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { pageHeaders } from '../http/headers.js';
import { openMail, type SealedMail } from './outbox.js';

interface WaitingMail extends SealedMail {
  id: string;
  at: string;
  template: string;
  lang: string;
}

interface Row {
  id: string;
  owner: string;
  sealed: Uint8Array;
  next_at: string;
  template: string;
  lang: string;
}

/** What would have been sent by now, newest first. */
async function listWaiting(deps: Deps): Promise<WaitingMail[]> {
  const rows = await deps.db.all<Row>(
    `select id, owner, sealed, next_at, template, lang from outbox
     where state = 'queued' and next_at <= ? order by next_at desc, rowid desc limit 200`,
    [deps.now().toISOString()],
  );
  const mails = rows.map(async (row) => {
    const mail = await openMail(deps, deps.db, row);
    return mail && { ...mail, id: row.id, at: row.next_at, template: row.template, lang: row.lang };
  });
  return (await Promise.all(mails)).filter((mail) => mail !== undefined);
}

/** The outbox for everybody to read. Mounted under `/dev` in the demonstration only, and only while no mail leaves. */
export const devMailRoutes = (deps: Deps) =>
  new Hono()
    .get('/mail.json', async (c) => {
      c.header('cache-control', 'no-store');
      const mails = await listWaiting(deps);
      return c.json(
        mails.map(({ to, subject, text, html, at, template, lang }) => ({
          to,
          subject,
          text,
          html,
          at,
          template,
          lang,
        })),
      );
    })
    .get('/mail', pageHeaders, async (c) => {
      c.header('cache-control', 'no-store');
      return c.html(<MailPage stylesheet={deps.assets.stylesheet} mails={await listWaiting(deps)} />);
    })
    .get('/mail/:id', async (c) => {
      const mail = (await listWaiting(deps)).find(({ id }) => id === c.req.param('id'));
      if (!mail) throw new Problem('not-found');
      c.header('cache-control', 'no-store');
      c.header('referrer-policy', 'no-referrer');
      c.header('x-content-type-options', 'nosniff');
      // A mail carries its looks inline; nothing else may load or run.
      c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
      return c.html(mail.html);
    });

function MailPage({ stylesheet, mails }: { stylesheet: string; mails: WaitingMail[] }) {
  return (
    <>
      {html`<!doctype html>`}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>Outbox of the demonstration</title>
          <link rel="stylesheet" href={stylesheet} />
        </head>
        <body>
          <main class="dk-wrap dk-section dk-stack dk-stack--l">
            <h1 class="dk-h1">Outbox of the demonstration</h1>
            <p>No mail server is configured: what would have been sent stays here, newest first.</p>
            {mails.length === 0 && <p>Nothing yet. Send a request, then load this page again.</p>}
            {mails.map((mail) => (
              <article class="dk-panel dk-stack" lang={mail.lang} dir={directionOf(mail.lang)}>
                <h2 class="dk-h3">{mail.subject}</h2>
                <p class="dk-small dk-muted" lang="en" dir="ltr">
                  To {mail.to}, from {mail.senderName}, {mail.at.slice(0, 16).replace('T', ' ')} UTC,{' '}
                  <a href={`/dev/mail/${mail.id}`}>as HTML</a>
                </p>
                {mail.text.split('\n\n').map((paragraph) => (
                  <p>{withLinks(paragraph)}</p>
                ))}
              </article>
            ))}
          </main>
        </body>
      </html>
    </>
  );
}

/** Addresses as links, line breaks as line breaks. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/\S+|\n)/)
    .map((part) => (part === '\n' ? <br /> : /^https?:/.test(part) ? <a href={part}>{part}</a> : part));
