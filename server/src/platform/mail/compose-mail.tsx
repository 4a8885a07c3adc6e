import { directionOf, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Child } from 'hono/jsx';

export interface MailLink {
  label: string;
  url: string;
}

/** One thought, one thing to do. Plain text; it is escaped here. */
export interface MailContent {
  lang: CompleteLanguage;
  /** Who writes: the name of the mission's page. */
  senderName: string;
  /** Shown on locked screens and kept by every server on the way: nothing that is anybody's business. */
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** Six digits, or a receipt code. */
  code?: string;
  button?: MailLink;
  /** Other things that can be done at once, below the button. */
  links?: MailLink[];
  /** What to do if it was not you. */
  footer: string;
}

export interface ComposedMail {
  senderName: string;
  subject: string;
  text: string;
  html: string;
}

/** Writes both parts of a mail from the same words. The text part is complete without the other. */
export function composeMail(content: MailContent): ComposedMail {
  const { senderName, subject, greeting, paragraphs, code, button, links = [], footer } = content;
  const text = [
    greeting,
    ...paragraphs,
    ...(code ? [code] : []),
    ...[...(button ? [button] : []), ...links].map(({ label, url }) => `${label}\n${url}`),
    `-- \n${senderName}\n${footer}\n`,
  ].join('\n\n');
  return { senderName, subject, text, html: `<!doctype html>${(<HtmlPart {...content} />)}` };
}

/** Colours of the light theme: mail programs know no stylesheet. */
const colours = {
  ground: '#f6f3ed',
  surface: '#ffffff',
  text: '#1a2130',
  muted: '#555d6c',
  border: '#ddd8cd',
  accent: '#0b3f97',
  selvedge: ['#1f3a7a', '#4d73c4', '#e0a83c'],
};

const font = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans Arabic', Tahoma, sans-serif";

function HtmlPart({ lang, senderName, subject, greeting, paragraphs, code, button, links = [], footer }: MailContent) {
  const dir = directionOf(lang);
  const align = dir === 'rtl' ? 'right' : 'left';
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={`margin:0;padding:16px 0;background:${colours.ground}`}>
        <table
          role="presentation"
          lang={lang}
          dir={dir}
          align="center"
          width="560"
          cellpadding="0"
          cellspacing="0"
          style={
            `width:100%;max-width:560px;margin:0 auto;background:${colours.surface};border:1px solid ${colours.border};` +
            `color:${colours.text};font:16px/1.55 ${font};text-align:${align}`
          }
        >
          <Cell style={`background:${colours.ground};font-size:14px`}>
            <b>{senderName}</b>
            <br />
            {subject}
          </Cell>
          <Selvedge />
          <Cell>
            <p style="margin:0 0 12px">{greeting}</p>
            {paragraphs.map((paragraph) => (
              <p style="margin:0 0 12px;white-space:pre-line;overflow-wrap:anywhere">{paragraph}</p>
            ))}
            {code && (
              <p
                dir="ltr"
                style={`margin:0 0 12px;font:600 24px/1.3 ui-monospace,Consolas,monospace;text-align:${align}`}
              >
                {grouped(code)}
              </p>
            )}
            {button && (
              <p style="margin:0 0 12px">
                <a
                  href={button.url}
                  style={
                    `display:inline-block;padding:12px 20px;border-radius:6px;background:${colours.accent};` +
                    `color:#ffffff;font-weight:600;text-decoration:none`
                  }
                >
                  {button.label}
                </a>
              </p>
            )}
            {links.map(({ label, url }) => (
              <p style="margin:0 0 12px">
                <a href={url} style={`color:${colours.accent}`}>
                  {label}
                </a>
              </p>
            ))}
            <p style={`margin:0;font-size:14px;color:${colours.muted}`}>{footer}</p>
          </Cell>
        </table>
      </body>
    </html>
  );
}

function Cell({ style = '', children }: { style?: string; children?: Child }) {
  return (
    <tr>
      <td style={`padding:16px;${style}`}>{children}</td>
    </tr>
  );
}

/** The woven edge, as three threads. */
function Selvedge() {
  return (
    <tr>
      <td style="padding:0">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            {colours.selvedge.map((colour) => (
              <td height="6" style={`height:6px;font-size:0;line-height:0;background:${colour}`} />
            ))}
          </tr>
        </table>
      </td>
    </tr>
  );
}

/** Six digits are read in two groups of three. */
const grouped = (code: string) => code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
