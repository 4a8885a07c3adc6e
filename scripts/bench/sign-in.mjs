/** Whether the time until the answer tells if an address belongs to somebody: asking to sign in, row 14 of the threat table. */
import { Agent, request } from 'node:http';
import { startTemporaryKit } from '../kit.mjs';
import { percentile, sameness, table } from './figures.mjs';

const missions = ['bj', 'gh', 'gm', 'td'];
const membersOfEach = 50;
/** Below this the answer's time would tell. */
const odds = 0.01;

/** @returns {Promise<string>} Markdown */
export async function measureSignIn() {
  const kit = await startTemporaryKit({ TRUSTED_PROXIES: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const send = (method, path, form) => exchange(agent, kit.origin, { method, path, form });
    const asked = [];
    for (const mission of missions)
      for (let n = 0; n < membersOfEach; n++) {
        const known = `member-${n}@${mission}.example`;
        await join(send, mission, known);
        asked.push({ mission, address: known, kind: 'known' });
        asked.push({ mission, address: `nobody-${n}@${mission}.example`, kind: 'unknown' });
      }
    const times = { known: [], unknown: [] };
    for (const { mission, address, kind } of shuffled(asked)) {
      const { status, took } = await send('POST', '/account/sign-in?lang=en', { mission, address });
      if (status !== 303) throw new Error(`Asking to sign in was answered ${status}.`);
      times[kind].push(took);
    }
    const rows = Object.entries(times).map(([kind, all]) => [
      `an address that is ${kind}`,
      ...[0.5, 0.95, 1].map((share) => percentile(all, share).toFixed(2)),
    ]);
    const p = sameness(times.known, times.unknown);
    return `${asked.length} requests for a sign-in, one at a time in any order, each for another address from another network; half of the addresses belong to a member. That both halves differ by chance as they do: p = ${p.toFixed(3)} (Mann-Whitney U, two-sided; below ${odds} the time tells).\n\n${table(['what', 'p50, ms', 'p95, ms', 'worst, ms'], rows)}`;
  } finally {
    agent.destroy();
    await kit.stop();
  }
}

/** Joins a mission and proves the address by the link of the mail. */
async function join(send, mission, address) {
  const form = await send('GET', `/${mission}/join?lang=en`);
  const hidden = [...form.body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const answers = { name: 'Bench', residence: 'FR', headline: 'Measures how long things take', address, adult: 'yes' };
  await send('POST', `/${mission}/join?lang=en`, {
    ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
    ...answers,
  });
  const mails = JSON.parse((await send('GET', '/dev/mail.json')).body);
  const [link] = /\/\w+\/go\/[\w-]+/.exec(mails.find(({ to }) => to === address).text);
  const { status } = await send('POST', `${link}?lang=en`, {});
  if (status !== 303) throw new Error(`${address} could not join: ${status}.`);
}

let networks = 0;

/** Sends one request as a browser would, from a network of its own; the answer with its time in ms. */
function exchange(agent, origin, { method, path, form }) {
  const network = ++networks;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}${path}`, {
      method,
      agent,
      headers: {
        origin,
        'x-forwarded-for': `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    outgoing.on('error', reject).on('response', (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (text) => (body += text))
        .on('end', () => resolve({ status: response.statusCode, body, took: performance.now() - started }));
    });
    outgoing.end(form && new URLSearchParams(form).toString());
  });
}

/** In any order, so that neither kind profits from what the machine did just then. */
function shuffled(list) {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}
