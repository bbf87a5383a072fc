import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Answer } from '../answers.ts'

const algorithm = 'aes-256-gcm'

/** An answer as nobody reads it without the secret. */
export function encrypt(answer: Answer, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, secret, nonce)
  const text = [cipher.update(JSON.stringify(answer)), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...text])
}

export function decrypt(sealed: Buffer, secret: Buffer): Answer {
  const decipher = createDecipheriv(algorithm, secret, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString()) as Answer
}
