import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** The signature types of C2SP signed notes: Ed25519 over the text, and over the text with a time (a cosignature). */
export const plain = 0x01
export const timed = 0x04

/** A new Ed25519 key (RFC 8032) as PKCS #8 in PEM. */
export const makeSigningKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

export function readSigningKey(pem: string): KeyObject {
  return asEd25519(() => createPrivateKey(pem), 'The signing key is not an Ed25519 private key as PKCS #8 in PEM')
}

export interface PublicKey {
  key: KeyObject
  /** Whose key it says it is; absent in PEM. */
  origin?: string
}

/** Reads a public key: SPKI in PEM, or a verifier key as C2SP has it. */
export function readPublicKey(text: string): PublicKey {
  const wrong = 'The public key is neither an Ed25519 key in PEM nor a verifier key like example.org+1a2b3c4d+AQ…'
  if (text.trimStart().startsWith('-----')) return { key: asEd25519(() => createPublicKey(text), wrong) }
  const [, origin, coded] = /^([^\s+]+)\+[0-9a-f]{8}\+(\S+)$/.exec(text.trim()) ?? []
  if (origin === undefined || coded === undefined) throw new Error(wrong)
  const x = Buffer.from(coded, 'base64').subarray(1).toString('base64url')
  const key = asEd25519(() => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), wrong)
  if (verifierKeyOf(origin, key) !== text.trim()) throw new Error(wrong)
  return { key, origin }
}

export const publicPem = (key: KeyObject): string => publicOf(key).export({ type: 'spki', format: 'pem' }).toString()

/** RFC 8037. */
export function publicJwk(key: KeyObject): { kty: 'OKP'; crv: 'Ed25519'; x: string } {
  const { x = '' } = publicOf(key).export({ format: 'jwk' })
  return { kty: 'OKP', crv: 'Ed25519', x }
}

const rawOf = (key: KeyObject) => Buffer.from(publicJwk(key).x, 'base64url')

/** C2SP signed-note: which key of which name made a signature of which type, in four bytes. */
export const keyIdOf = (origin: string, key: KeyObject, type = plain): Buffer =>
  createHash('sha256').update(`${origin}\n`).update(Uint8Array.of(type)).update(rawOf(key)).digest().subarray(0, 4)

export const verifierKeyOf = (origin: string, key: KeyObject): string =>
  `${origin}+${keyIdOf(origin, key).toString('hex')}+${Buffer.concat([Uint8Array.of(plain), rawOf(key)]).toString('base64')}`

const publicOf = (key: KeyObject): KeyObject => (key.type === 'public' ? key : createPublicKey(key))

function asEd25519(read: () => KeyObject, wrong: string): KeyObject {
  let key: KeyObject
  try {
    key = read()
  } catch (cause) {
    throw new Error(wrong, { cause })
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(wrong)
  return key
}
