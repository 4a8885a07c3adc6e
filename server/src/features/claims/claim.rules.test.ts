import { describe, expect, it } from 'vitest';
import { provesWebsite, provingDomain } from './claim.rules.js';

const website = 'https://www.example.org/';

describe('an address proves a website', () => {
  it.each([
    ['info@example.org', website],
    ['Info@EXAMPLE.ORG', website],
    ['info+claim@example.org', website],
    ['info@mail.example.org', website],
    ['info@example.org', 'http://example.org'],
    ['info@example.org', 'https://EXAMPLE.org:8443/'],
    ['info@fr.example.org', 'https://fr.example.org/'],
    ['info@münchen.example', 'https://xn--mnchen-3ya.example/'],
    ['info@xn--mnchen-3ya.example', 'https://münchen.example/'],
    ['info@migrants.asso.fr', 'https://migrants.asso.fr/'],
  ])('%s for %s', (address, site) => expect(provesWebsite(address, site)).toBe(true));
});

describe('an address does not prove a website', () => {
  it.each([
    ['info@evil-example.org', website],
    ['info@evilexample.org', website],
    ['info@example.org.evil.com', website],
    ['info@example.org.', 'https://example.com/'],
    ['info@example.com', website],
    ['info@org', website],
    // One letter of it is Cyrillic.
    ['info@ехample.org', website],
    ['info@exаmple.org', website],
    ['info@xn--exmple-4nf.org', website],
    ['info@example.org@evil.com', website],
    ['example.org@evil.com', website],
    // Above it: who has a page on a platform does not have the platform.
    ['info@example.org', 'https://fr.example.org/'],
    ['info@asso.fr', 'https://migrants.asso.fr/'],
    ['other@lyon.asso.fr', 'https://paris.asso.fr/'],
    ['info@gmail.com', 'https://gmail.com/'],
    ['info@free.fr', 'http://association.free.fr/'],
    ['info@association.free.fr', 'http://association.free.fr/'],
    ['info@facebook.com', 'https://www.facebook.com/association'],
    ['info@fr-fr.facebook.com', 'https://fr-fr.facebook.com/association'],
    ['info@wordpress.com', 'https://association.wordpress.com/'],
    ['info@association.wordpress.com', 'https://association.wordpress.com/'],
    ['info@linktr.ee', 'https://linktr.ee/association'],
    ['info@sites.google.com', 'https://sites.google.com/view/association'],
    // A place on somebody's host is not the host.
    ['anna@university.example', 'https://university.example/~society'],
    ['anna@university.example', 'https://university.example/society/'],
    ['info@192.0.2.1', 'http://192.0.2.1/'],
    ['info@[192.0.2.1]', 'http://192.0.2.1/'],
    ['info@localhost', 'http://localhost/'],
    ['info@example.org/path', website],
    ['info@example.org:25', website],
    ['info@', website],
    ['', website],
    ['info@example.org', ''],
    ['info@example.org', 'example.org'],
    ['info@example.org', null],
  ])('%s for %s', (address, site) => expect(provesWebsite(address, site)).toBe(false));
});

it('says at which domain a mail would do', () => {
  expect(provingDomain(website)).toBe('example.org');
  expect(provingDomain('https://www.facebook.com/association')).toBe(null);
});
