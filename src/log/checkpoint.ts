import { type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { checkpointExample } from './examples.ts'
import { keyIdOf, plain, timed, verifierKeyOf } from './signing-key.ts'

export const Checkpoint = z
  .object({
    origin: z
      .string()
      .regex(/^[^\s+\p{Cc}]+$/u, { error: 'must have no spaces, plus signs or control characters' })
      .describe('The name of this log, the first line of the note: like a URL without its scheme, with no spaces or plus signs'),
    size: z.int().min(0).describe('How many revisions it covers: those at the positions 0 to size - 1'),
    root: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'must be 64 lower-case hex digits' })
      .describe('The Merkle tree hash (RFC 9162, section 2.1, with SHA-256) of their leaves: 64 lower-case hex digits'),
    signedAt: z.string().meta({
      format: 'date-time',
      description: 'When it was signed, RFC 3339 in UTC, in whole seconds: the time in the second signature of the note',
    }),
    keyId: z
      .string()
      .regex(/^[0-9a-f]{8}$/, { error: 'must be 8 lower-case hex digits' })
      .describe('Which key signed it: the key id of C2SP signed-note for a plain Ed25519 signature, 8 lower-case hex digits'),
    publicKey: z
      .string()
      .describe('The key to verify it with, as a verifier key of C2SP signed-note: origin+keyId+base64 of 0x01 and the 32 bytes'),
    signature: z.base64().describe('The Ed25519 signature (RFC 8032) of the text of the note, its first three lines: 64 bytes in base64'),
    note: z
      .string()
      .describe(
        'The whole as a signed note (C2SP tlog-checkpoint): origin, size, root in base64, an empty line, then the signature, and one more with the time (a C2SP Ed25519 cosignature)',
      ),
  })
  .meta({
    id: 'Checkpoint',
    description: 'What the service has signed of all revisions up to a size: whoever keeps it can prove a later change to any of them',
    examples: [checkpointExample],
  })
export type Checkpoint = z.infer<typeof Checkpoint>

interface Head {
  origin: string
  size: number
  root: Buffer
}

export function signCheckpoint(privateKey: KeyObject, head: Head, at: Date): Checkpoint {
  const { origin, size } = head
  const text = textOf(head)
  const seconds = BigInt(Math.floor(at.getTime() / 1000))
  const signature = sign(null, Buffer.from(text), privateKey)
  const lines = [
    signatureLine(origin, keyIdOf(origin, privateKey, plain), signature),
    signatureLine(origin, keyIdOf(origin, privateKey, timed), secondsBytes(seconds), sign(null, timedText(seconds, text), privateKey)),
  ]
  return Checkpoint.parse({
    origin,
    size,
    root: head.root.toString('hex'),
    signedAt: instantOf(seconds),
    keyId: keyIdOf(origin, privateKey).toString('hex'),
    publicKey: verifierKeyOf(origin, privateKey),
    signature: signature.toString('base64'),
    note: `${text}\n${lines.join('')}`,
  })
}

/** Answers what is wrong with a checkpoint, each in words. */
export function verifyCheckpoint(checkpoint: Checkpoint, publicKey: KeyObject): string[] {
  const { origin, size, root, signedAt, keyId, publicKey: named, signature, note } = checkpoint
  const text = textOf({ origin, size, root: Buffer.from(root, 'hex') })
  const bytes = Buffer.from(signature, 'base64')
  if (keyId !== keyIdOf(origin, publicKey).toString('hex') || named !== verifierKeyOf(origin, publicKey))
    return [`the checkpoint is signed with another key: ${named}`]
  const faults: string[] = []
  if (!verify(null, Buffer.from(text), publicKey, bytes)) faults.push('the signature does not fit the checkpoint')
  if (!note.startsWith(`${text}\n${signatureLine(origin, keyIdOf(origin, publicKey), bytes)}`))
    faults.push('the note does not say what the checkpoint says')
  if (timeIn(note, text, origin, publicKey) !== signedAt) faults.push('the time of the checkpoint is not the one that was signed')
  return faults
}

/** When a note was signed, if its signature of the time fits. */
function timeIn(note: string, text: string, origin: string, publicKey: KeyObject): string | undefined {
  const start = `— ${origin} `
  const keyId = keyIdOf(origin, publicKey, timed)
  const line = note
    .split('\n')
    .map((line) => (line.startsWith(start) ? Buffer.from(line.slice(start.length), 'base64') : Buffer.alloc(0)))
    .find((bytes) => bytes.length === 76 && bytes.subarray(0, 4).equals(keyId))
  if (!line) return undefined
  const seconds = line.readBigUInt64BE(4)
  return verify(null, timedText(seconds, text), publicKey, line.subarray(12)) ? instantOf(seconds) : undefined
}

const textOf = ({ origin, size, root }: Head) => `${origin}\n${size}\n${root.toString('base64')}\n`
const timedText = (seconds: bigint, text: string) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
const instantOf = (seconds: bigint) => new Date(Number(seconds) * 1000).toISOString()
const signatureLine = (origin: string, ...parts: Buffer[]) => `— ${origin} ${Buffer.concat(parts).toString('base64')}\n`

function secondsBytes(seconds: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(seconds)
  return bytes
}
