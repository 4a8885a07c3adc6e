import { daysAfter, hoursAfter } from '../../platform/time.js';
import { isSharedHost } from './shared-hosts.js';

/** Hours within which a claim is confirmed, or deleted. */
const confirmHours = 48;
/** Days within which staff look at a claim that its address does not prove. */
const answerDays = 7;
/** Days for which a claim is kept once it was decided. */
const keptDays = 90;

/** Until when a claim can be confirmed. */
export const confirmUntil = ({ createdAt }: { createdAt: Date }) => hoursAfter(createdAt, confirmHours);
/** When staff have answered a claim that was confirmed then. */
export const answerBy = (confirmed: Date) => daysAfter(confirmed, answerDays);
/** When a claim that was decided then is deleted. */
export const deletedOn = (decided: Date) => daysAfter(decided, keptDays);

/** A domain as the network knows it: small letters, IDNA, without a dot at its end; `undefined` for what is none. */
function domainOf(text: string): string | undefined {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(text) || !URL.canParse(`http://${text}/`)) return undefined;
  const domain = new URL(`http://${text}/`).hostname.replace(/\.$/, '');
  return /\.[a-z][a-z0-9-]*$/.test(domain) ? domain : undefined;
}

/**
 * The domain at which a mail address proves that its holder speaks for a website: its host, without `www.`. `null` where
 * the host belongs to everybody, is no name, or where the website is only a place on somebody's host: who has an address at
 * `university.example` does not speak for `university.example/~society`.
 */
export function provingDomain(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const { hostname, pathname } = new URL(website);
  if (pathname !== '/') return null;
  const host = domainOf(hostname)?.replace(/^www\./, '');
  return host && host.includes('.') && !isSharedHost(host) ? host : null;
}

/** Whether a mail address is at the domain of a website, or below it. One above it, or one that looks like it, is not. */
export function provesWebsite(address: string, website: string | null): boolean {
  const wanted = provingDomain(website);
  const given = domainOf(address.slice(address.lastIndexOf('@') + 1));
  return wanted !== null && given !== undefined && (given === wanted || given.endsWith(`.${wanted}`));
}
