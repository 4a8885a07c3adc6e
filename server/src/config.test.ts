import { expect, it } from 'vitest';
import { readConfig } from './config.js';

it.each(['10.0.0.1', '10.0.0.0/8, fd00::/8', '::1'])('proxies %s are trusted', (list) => {
  expect(readConfig({ TRUSTED_PROXIES: list }).trustedProxies).toEqual(list.split(', '));
});

it.each(['10.0.0', '999.1.1.1', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/8', 'proxy.example'])(
  'proxies %s stop the start, and the message says which setting',
  (list) => {
    expect(() => readConfig({ TRUSTED_PROXIES: list })).toThrow('TRUSTED_PROXIES is not a list');
  },
);
