/**
 * Domains under which anybody can have an address or a page, so that neither says anything about who they are. Chosen by
 * hand: free mail services, hosts of social profiles and of free sites, among them those in `data-sources`, and ends of
 * names as in the Public Suffix List. A domain that is missing here only helps who runs that very domain.
 */
const mail = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr', 'msn.com', 'yahoo.com',
  'yahoo.fr', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'pm.me', 'tutanota.com', 'tuta.io',
  'gmx.com', 'gmx.de', 'gmx.net', 'gmx.fr', 'web.de', 'mail.com', 'mail.ru', 'yandex.com', 'yandex.ru', 'zoho.com', 'qq.com', '163.com',
  'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'bbox.fr', 'neuf.fr', 'libero.it', 'telenet.be', 'skynet.be', 'bluewin.ch',
  'btinternet.com', 'comcast.net', 'fastmail.com', 'hey.com', 'riseup.net',
]; // prettier-ignore

const pages = [
  'facebook.com', 'fb.com', 'fb.me', 'instagram.com', 'x.com', 'twitter.com', 'linkedin.com', 'youtube.com', 'youtu.be', 'tiktok.com',
  'whatsapp.com', 'wa.me', 't.me', 'telegram.org', 'meetup.com', 'eventbrite.com', 'helloasso.com', 'gofundme.com', 'linktr.ee', 'bit.ly',
  'wordpress.com', 'blogspot.com', 'blogger.com', 'tumblr.com', 'medium.com', 'substack.com', 'over-blog.com', 'canalblog.com',
  'wix.com', 'wixsite.com', 'weebly.com', 'squarespace.com', 'jimdo.com', 'jimdofree.com', 'jimdosite.com', 'e-monsite.com', 'webnode.com',
  'webnode.fr', 'strikingly.com', 'site123.me', 'godaddysites.com', 'carrd.co', 'notion.site', 'google.com', 'github.io', 'gitlab.io',
  'netlify.app', 'vercel.app', 'pages.dev', 'web.app', 'firebaseapp.com', 'herokuapp.com', 'azurewebsites.net', 'amazonaws.com',
  'asso.fr', 'org.uk', 'co.uk', 'or.at', 'asso.bj', 'org.za', 'org.au', 'com.br',
]; // prettier-ignore

const shared = [...mail, ...pages];

/** Whether a domain, or one above it, belongs to everybody. */
export const isSharedHost = (host: string): boolean =>
  shared.some((domain) => host === domain || (host.endsWith(`.${domain}`) && !suffixes.has(domain)));

/** Below these, each name is somebody's own. */
const suffixes = new Set(['asso.fr', 'org.uk', 'co.uk', 'or.at', 'asso.bj', 'org.za', 'org.au', 'com.br']);
