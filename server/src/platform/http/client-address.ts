import type { Context } from 'hono';
import { BlockList, isIP } from 'node:net';

/** Answers which address a request came from: the socket's, or what a trusted proxy says of it. */
export type ClientAddress = (c: Context) => string;

/**
 * @param trustedProxies addresses or CIDR ranges. `X-Forwarded-For` is read from the right, past every trusted proxy;
 * what stands left of the first untrusted address could have been made up by the client and is ignored.
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (c) => {
    let address = plain(c.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1');
    const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
    while (isIP(address) && isTrusted(address)) {
      const next = forwarded.pop();
      if (!next || !isIP(next)) break;
      address = next;
    }
    return address;
  };
}

/** IPv4 in IPv6 notation as IPv4. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');

/** What a limit counts: an IPv4 address, or the /64 network of an IPv6 one, which is usually one household. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return (
    [...front, ...middle, ...back]
      .slice(0, 4)
      .map((group) => parseInt(group, 16).toString(16))
      .join(':') + '::/64'
  );
}
