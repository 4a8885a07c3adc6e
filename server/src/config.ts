import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as v from 'valibot';

/** Settings of one process, read from the environment once. Everything else takes them as a value. */
export interface Config {
  port: number;
  /** Public origin of the kit, without trailing slash; never taken from a request. */
  origin: string;
  /** Addresses or CIDR ranges of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Folder of the database, the releases and the backups. */
  dataDir: string;
  /** The key of the sealed columns; belongs outside `dataDir`. */
  keyFile: string;
  /** `smtp://user:password@host:587`; `undefined` leaves mail in the outbox. */
  smtpUrl: string | undefined;
  /** Sender of every mail: `Diaspora Kit <no-reply@example.org>`. */
  mailFrom: string;
  /** Fictional people, and the outbox readable at `/dev/mail`. Only on loopback. */
  demo: boolean;
}

function isRange(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  return isIP(address) !== 0 && Number(bits) <= (isIP(address) === 6 ? 128 : 32);
}

const PortSchema = v.pipe(
  v.string(),
  v.regex(/^\d+$/, 'is not a port'),
  v.transform(Number),
  v.maxValue(65535, 'is not a port'),
);

const EnvironmentSchema = v.object({
  PORT: v.optional(PortSchema, '8787'),
  PUBLIC_ORIGIN: v.optional(
    v.pipe(
      v.string(),
      v.url('is not an origin such as https://connect.example.org'),
      v.check(
        (url) => new URL(url).origin === url,
        'is not an origin such as https://connect.example.org: no path, no slash at the end',
      ),
    ),
  ),
  TRUSTED_PROXIES: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) =>
        list
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean),
      ),
      v.everyItem(isRange, 'is not a list of addresses or CIDR ranges'),
    ),
    '',
  ),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'is empty')), 'data'),
  KEY_FILE: v.optional(v.pipe(v.string(), v.minLength(1, 'is empty'))),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/./, 'is not an address such as smtp://host:587'))),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/@/, 'holds no mail address')), 'Diaspora Kit <no-reply@localhost>'),
  KIT_DEMO: v.optional(v.picklist(['0', '1'], 'is neither 0 nor 1'), '0'),
});

/**
 * Reads the settings from the environment.
 *
 * @throws {Error} a value is bad; the message names it and says what is wanted.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = v.safeParse(EnvironmentSchema, given);
  if (!parsed.success) {
    const complaints = parsed.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
    throw new Error(`The settings cannot be used: ${complaints.join('; ')}.`);
  }
  const env = parsed.output;
  const origin = env.PUBLIC_ORIGIN ?? `http://127.0.0.1:${env.PORT}`;
  const demo = env.KIT_DEMO === '1';
  if (demo && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname))
    throw new Error(
      'The settings cannot be used: KIT_DEMO is 1 but PUBLIC_ORIGIN is not on this machine. The demonstration shows the mails of everybody.',
    );
  const dataDir = resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    origin,
    trustedProxies: env.TRUSTED_PROXIES,
    dataDir,
    keyFile: resolve(env.KEY_FILE ?? `${dataDir}/../keys/kit.key`),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    demo,
  };
}
