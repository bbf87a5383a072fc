import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { type Checkpoint, signCheckpoint, verifyCheckpoint } from '../src/log/checkpoint.ts'
import { checkEntry } from '../src/log/check-entry.ts'
import { leafBytes, type Revision, seal } from '../src/log/leaf.ts'
import { rootOf } from '../src/log/merkle.ts'
import { keyIdOf, makeSigningKey, publicJwk, publicPem, readPublicKey, readSigningKey, verifierKeyOf } from '../src/log/signing-key.ts'
import { fileOf } from './support/interchange.ts'
import { run } from './support/service.ts'

const size = 300
const origin = 'newsroom.example/record'
const key = readSigningKey(makeSigningKey())
const other = readSigningKey(makeSigningKey())
const signedAt = new Date('2026-11-22T09:30:00.250Z')

interface Entry {
  position: number
  leaf: string
  actor?: string
  reason?: string | null
  state?: Record<string, unknown>
  [member: string]: unknown
}

const sha256 = (salt: Buffer, text: string) => createHash('sha256').update(salt).update(text).digest('hex')
const uuid = (number: number) => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`
const revisionAt = (position: number): Revision => ({
  id: uuid(position),
  noun: 'claim',
  record: uuid(1000 + position),
  version: 1,
  operation: position === 5 ? 'delete' : 'create',
  recordedAt: `2026-11-22T08:00:00.${String(position).padStart(3, '0')}Z`,
  actor: 'Desk',
  key: position % 2 === 0 ? uuid(9) : null,
  reason: null,
  bySalt: randomBytes(16),
  stated:
    position === 5
      ? null
      : { state: { text: `Claim ${position}\u2028of “Pokrovsk”`, likelihood: 0.1 + position, topics: [] }, salt: randomBytes(16) },
})

/** A revision as the feed serves it to whoever may see all of it. */
function entryOf(revision: Revision, position: number): Entry {
  const { by, state: stateDigest, leaf } = seal(revision)
  const { bySalt, stated, ...shown } = revision
  const salted = stated && 'state' in stated ? { state: stated.state as Entry['state'], stateSalt: stated.salt.toString('hex') } : {}
  return {
    position,
    leaf: leaf.toString('hex'),
    ...shown,
    by,
    bySalt: bySalt.toString('hex'),
    stateDigest,
    ...salted,
    links: { self: '/' },
  }
}

const without = (entry: Entry, ...members: string[]) =>
  Object.fromEntries(Object.entries(entry).filter(([member]) => !members.includes(member))) as Entry

const entries = Array.from({ length: size }, (_, position) => entryOf(revisionAt(position), position))
const leavesOf = (entries: Entry[]) => entries.map(({ leaf }) => Buffer.from(leaf, 'hex'))
const root = await rootOf(leavesOf(entries))
const checkpoint = signCheckpoint(key, { origin, size, root }, signedAt)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(inject('scratch'), 'verify-'))
  writeFileSync(join(folder, 'public.pem'), publicPem(key))
  writeFileSync(join(folder, 'other.pem'), publicPem(other))
  writeFileSync(join(folder, 'verifier.key'), `${verifierKeyOf(origin, key)}\n`)
})

async function command(...args: string[]) {
  const running = run(inject('built'), 'verify.js', {}, ...args)
  const code = await running.ended
  return { code, said: running.out().trimEnd().split('\n'), err: running.err() }
}

/** What the command makes of a file and a checkpoint. */
async function verify(file: Entry[] | string, signed: object = checkpoint, keyFile = 'public.pem') {
  writeFileSync(join(folder, 'changes.ndjson'), typeof file === 'string' ? file : fileOf(...file))
  writeFileSync(join(folder, 'checkpoint.json'), JSON.stringify(signed, null, 2))
  const { code, said, err } = await command(join(folder, 'changes.ndjson'), join(folder, 'checkpoint.json'), '--key', join(folder, keyFile))
  expect(err).toBe('')
  return { code, said }
}

const verified = `300 revisions verified: root ${root.toString('hex')}, signed 2026-11-22T09:30:00.000Z by ${origin} with the key ${checkpoint.keyId}`
const rootDiffers = expect.stringMatching(/^the root differs: [0-9a-f]{64} in the file, [0-9a-f]{64} in the checkpoint$/)

describe('npm run verify', () => {
  test('finds a file as it was sealed in order', async () => {
    expect(await verify(entries)).toEqual({ code: 0, said: [verified] })
    expect(await verify(entries, checkpoint, 'verifier.key')).toEqual({ code: 0, said: [verified] })
  })

  test('says that the key is the one in the checkpoint where none is named', async () => {
    writeFileSync(join(folder, 'good.ndjson'), `${fileOf(...entries).replaceAll('\n', '\r\n')}\r\n`)
    writeFileSync(join(folder, 'good.json'), JSON.stringify(checkpoint))
    expect(await command(join(folder, 'good.ndjson'), join(folder, 'good.json'))).toEqual({
      code: 0,
      said: [verified, expect.stringContaining('The key was taken from the checkpoint itself')],
      err: '',
    })
  })

  test('counts what the reader was not shown, and what came after the checkpoint', async () => {
    const file = entries.map((entry, position) => {
      if (position < 12) return { position, leaf: entry.leaf }
      if (position < 15) return without(entry, 'state', 'stateSalt')
      if (position === 15) return without(entry, 'actor', 'key', 'reason', 'bySalt')
      if (position === 16) return without({ ...entry, reason: 'twice' }, 'actor', 'key', 'bySalt')
      return entry
    })
    const later = [300, 301].map((position) => entryOf(revisionAt(position), position))
    expect(await verify([...file, ...later])).toEqual({
      code: 0,
      said: [
        verified,
        '12 entries of the file: the leaf alone, without what it seals',
        '5 entries of the file: without the state, or without who made it, by which alone a reason is proven',
        '2 entries of the file: not yet covered by this checkpoint',
      ],
    })
  })

  test('an empty record has a checkpoint too', async () => {
    const signed = signCheckpoint(key, { origin, size: 0, root: await rootOf([]) }, signedAt)
    expect(await verify('', signed)).toMatchObject({ code: 0, said: [expect.stringMatching(/^0 revisions verified/)] })
  })

  const wrong: [what: string, change: (file: Entry[]) => Entry[], said: unknown[]][] = [
    [
      'a changed word',
      (file) => file.with(17, { ...file[17]!, state: { ...file[17]!.state, text: 'Claim 17 of “Kupiansk”' } }),
      ['position 17: the state is not what was sealed'],
    ],
    [
      'a changed actor',
      (file) => file.with(17, { ...file[17]!, actor: 'Nobody' }),
      ['position 17: who made it, or why, is not what was sealed'],
    ],
    [
      'a reason put in',
      (file) => file.with(17, { ...file[17]!, reason: 'no' }),
      ['position 17: who made it, or why, is not what was sealed'],
    ],
    ['a changed time', (file) => file.with(17, { ...file[17]!, recordedAt: 'x' }), ['position 17: the entry is not what was sealed']],
    [
      'a state put where there was none',
      (file) => file.with(5, { ...file[5]!, state: {}, stateSalt: '00'.repeat(16) }),
      ['position 5: the state is not what was sealed'],
    ],
    [
      'a changed word whose salt was taken away',
      (file) => file.with(17, without({ ...file[17]!, state: { text: 'Anything' } }, 'stateSalt')),
      ['position 17: the state is shown without the salt that proves it'],
    ],
    [
      'a changed word under a seal made anew',
      (file) => file.with(17, entryOf({ ...revisionAt(17), stated: { state: { text: 'Anything' }, salt: randomBytes(16) } }, 17)),
      [rootDiffers],
    ],
    ['a removed line', (file) => file.toSpliced(18, 1), ['position 18 is missing', rootDiffers]],
    ['removed last lines', (file) => file.slice(0, 297), ['the positions 297 to 299 are missing', rootDiffers]],
    [
      'a removed line whose place the next ones take',
      (file) => file.toSpliced(18, 1).map((entry, position) => ({ ...entry, position })),
      ['position 299 is missing', rootDiffers],
    ],
    ['a line that is there twice', (file) => file.toSpliced(18, 0, file[17]!), ['position 17 is there twice']],
    [
      'an inserted line',
      (file) => file.toSpliced(18, 0, entryOf(revisionAt(999), 18)).map((entry, position) => ({ ...entry, position })),
      [rootDiffers, '1 entry of the file: not yet covered by this checkpoint'],
    ],
    [
      'two lines swapped',
      (file) => file.with(17, file[18]!).with(18, file[17]!),
      ['position 17 is missing', 'line 19: position 17 comes after position 18', rootDiffers],
    ],
    [
      'two entries swapped, their positions too',
      (file) => file.with(17, { ...file[18]!, position: 17 }).with(18, { ...file[17]!, position: 18 }),
      [rootDiffers],
    ],
  ]
  test.each(wrong)('finds %s', async (_, change, said) => {
    expect(await verify(change(entries))).toEqual({ code: 1, said })
  })

  test('finds what is no entry at all', async () => {
    const lines = fileOf(...entries.slice(0, 3)).split('\n')
    const spoiled = [lines[0], '{"position":', lines[1], '[]', '{"position":"1"}', lines[2]].join('\n')
    const signed = signCheckpoint(key, { origin, size: 3, root: await rootOf(leavesOf(entries.slice(0, 3))) }, signedAt)
    expect(await verify(spoiled, signed)).toEqual({
      code: 1,
      said: [expect.stringMatching(/^line 2 cannot be read: /), 'line 4 has no position or no leaf', 'line 5 has no position or no leaf'],
    })
  })

  test('names ten faults and counts the others', async () => {
    const { code, said } = await verify(entries.map((entry) => ({ ...entry, actor: 'Nobody' })))
    expect(code).toBe(1)
    expect(said).toHaveLength(11)
    expect(said.at(-1)).toBe('and 290 more')
  })

  const forged: [what: string, change: (signed: Checkpoint) => Checkpoint, said: unknown[]][] = [
    [
      'a wrong signature',
      (signed) => ({ ...signed, signature: Buffer.alloc(64).toString('base64') }),
      ['the signature does not fit the checkpoint', 'the note does not say what the checkpoint says'],
    ],
    [
      'a root that was not signed',
      (signed) => ({ ...signed, root: '00'.repeat(32) }),
      [
        'the signature does not fit the checkpoint',
        'the note does not say what the checkpoint says',
        'the time of the checkpoint is not the one that was signed',
        rootDiffers,
      ],
    ],
    [
      'another time than that of the signature',
      (signed) => ({ ...signed, signedAt: '2025-11-22T09:30:00.000Z' }),
      ['the time of the checkpoint is not the one that was signed'],
    ],
    [
      'a note of another size',
      (signed) => ({ ...signed, note: signed.note.replace('\n300\n', '\n301\n') }),
      ['the note does not say what the checkpoint says'],
    ],
    [
      'a checkpoint that another key signed',
      () => signCheckpoint(other, { origin, size, root }, signedAt),
      [`the checkpoint is signed with another key: ${verifierKeyOf(origin, other)}`],
    ],
  ]
  test.each(forged)('finds %s', async (_, change, said) => {
    expect(await verify(entries, change(checkpoint))).toEqual({ code: 1, said })
  })

  test('finds that the key is that of another newsroom', async () => {
    const elsewhere = signCheckpoint(key, { origin: 'elsewhere.example', size, root }, signedAt)
    expect(await verify(entries, elsewhere, 'verifier.key')).toEqual({
      code: 1,
      said: [`the key is that of ${origin}, the checkpoint that of elsewhere.example`],
    })
  })

  test('ends with 2 where it is called wrongly', async () => {
    writeFileSync(join(folder, 'not.json'), '{}')
    const good = join(folder, 'not.json')
    expect(await command()).toMatchObject({ code: 2, err: expect.stringContaining('npm run verify -- CHANGES.ndjson') })
    expect(await command(good, good)).toMatchObject({ code: 2, err: `${good} is not a checkpoint\n` })
    expect(await command('nothing.ndjson', 'nothing.json')).toMatchObject({ code: 2, err: expect.stringContaining('nothing.json') })
    const signed = join(folder, 'signed.json')
    writeFileSync(signed, JSON.stringify(checkpoint))
    for (const args of [
      [folder, signed],
      [signed, folder],
      [signed, signed, '--key', folder],
    ])
      expect(await command(...args)).toEqual({
        code: 2,
        said: [''],
        err: `${folder} is a folder, not a file\n`,
      })
    expect(await command('--wrong')).toMatchObject({ code: 2 })
  })
})

describe('a leaf', () => {
  test('is the canonical JSON of eight members, whatever else the revision carries', () => {
    const sealed = { ...revisionAt(5), by: 'b', state: null, more: 'x' }
    expect(leafBytes(sealed).toString()).toBe(
      `{"by":"b","id":"${uuid(5)}","noun":"claim","operation":"delete","record":"${uuid(1005)}","recordedAt":"2026-11-22T08:00:00.005Z","state":null,"version":1}`,
    )
  })

  test('digests with the salt first', () => {
    const revision = { ...revisionAt(5), bySalt: Buffer.alloc(16), stated: { state: { b: 1, a: 'é' }, salt: Buffer.alloc(16, 1) } }
    expect(seal(revision)).toMatchObject({
      by: sha256(Buffer.alloc(16), '{"actor":"Desk","key":null,"reason":null}'),
      state: sha256(Buffer.alloc(16, 1), '{"a":"é","b":1}'),
    })
  })

  test('fits whatever state was recorded, after a way through JSON', () => {
    const states = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }))
    fc.assert(
      fc.property(states, (state) => {
        const entry = entryOf({ ...revisionAt(1), stated: { state, salt: randomBytes(16) } }, 1)
        expect(checkEntry(JSON.parse(JSON.stringify(entry)) as object)).toMatchObject({ extent: 'whole', faults: [] })
      }),
    )
  })

  test('does not fit a state with any member more, not even __proto__', () => {
    const text = JSON.stringify(entries[17]).replace('"state":{', '"state":{"__proto__":{"text":"Anything"},')
    expect(checkEntry(JSON.parse(text) as object)?.faults).toEqual(['the state is not what was sealed'])
  })

  test('is not taken alone where anything is shown beside it', () => {
    const { position, leaf } = entries[17]!
    expect(checkEntry({ position, leaf, by: null, more: 1 })).toMatchObject({ extent: 'leaf', faults: [] })
    for (const member of ['state', 'stateDigest', 'actor', 'reason', 'id', 'recordedAt', 'bySalt'])
      expect(checkEntry({ position, leaf, [member]: 'x' })?.faults).toEqual(['what its leaf is made of is not there'])
  })
})

describe('a checkpoint', () => {
  test('is a signed note of the log and its time', () => {
    expect(checkpoint.note.split('\n')).toEqual([
      origin,
      '300',
      root.toString('base64'),
      '',
      `— ${origin} ${Buffer.concat([keyIdOf(origin, key), Buffer.from(checkpoint.signature, 'base64')]).toString('base64')}`,
      expect.stringMatching(/^— newsroom\.example\/record [A-Za-z0-9+/]{102}==$/),
      '',
    ])
    expect(verifyCheckpoint(checkpoint, readPublicKey(checkpoint.publicKey).key)).toEqual([])
  })

  test('has no origin that a note cannot have', () => {
    for (const origin of ['', 'two words', 'a+b', 'a\nb']) expect(() => signCheckpoint(key, { origin, size, root }, signedAt)).toThrow()
  })

  test('keys are read and written as others do', () => {
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const { key: read, origin } = readPublicKey(published)
    expect(origin).toBe('PeterNeumann')
    expect(verifierKeyOf('PeterNeumann', read)).toBe(published)
    expect(verifierKeyOf('PeterNeumann', readPublicKey(publicPem(read)).key)).toBe(published)
    expect(publicJwk(read)).toEqual({ kty: 'OKP', crv: 'Ed25519', x: 'GlzZBxQ8OExB6DDFvOEqqIF-xWSaqr8sMTiLNbLXRNY' })
    for (const wrong of ['', 'x', published.replace('c7', 'c8'), '-----BEGIN PUBLIC KEY-----\n'])
      expect(() => readPublicKey(wrong)).toThrow('neither an Ed25519 key in PEM nor a verifier key')
    expect(() => readSigningKey(publicPem(read))).toThrow('not an Ed25519 private key')
  })
})
