import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { testOrigin } from './harness.js';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

export interface Circumstances {
  challenge: string;
  /** Where the browser is. */
  origin?: string;
  /** Whether the person was asked for a fingerprint, a face or a PIN. */
  isVerified?: boolean;
}

/** A passkey device in software: does what browsers and devices do, and what liars would. */
export function createAuthenticator(rpId = new URL(testOrigin).hostname) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let uses = 0;

  const clientData = (type: string, { challenge, origin = testOrigin }: Circumstances) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++uses);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  };
  const flagsOf = ({ isVerified = true }: Circumstances) => present | (isVerified ? verified : 0);

  return {
    id: base64url(id),
    create(circumstances: Circumstances): RegistrationResponseJSON {
      const cose = new Map<number, number | Uint8Array>([
        [1, 2], [3, -7], [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]); // prettier-ignore
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, isoCBOR.encode(cose)]);
      const authData = Buffer.concat([head(flagsOf(circumstances) | attested), credential]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', circumstances)),
          attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
          transports: ['internal'],
        },
      };
    },
    get(circumstances: Circumstances): AuthenticationResponseJSON {
      const authenticatorData = head(flagsOf(circumstances));
      const clientDataJSON = clientData('webauthn.get', circumstances);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientDataJSON),
          authenticatorData: base64url(authenticatorData),
          signature: base64url(signature),
        },
      };
    },
  };
}
