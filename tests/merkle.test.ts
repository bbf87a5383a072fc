import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendLeaves, blockKey, type Blocks, hashesOf, hashOf, needOf } from '../src/log/blocks.ts'
import { emptyRoot, leafHash, nodeHash, rootOf } from '../src/log/merkle.ts'
import { planConsistency, planInclusion, planRoot, type Span } from '../src/log/plans.ts'
import { verifyConsistency, verifyInclusion } from './support/proofs.ts'

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const halfOf = (size: number) => 2 ** (Math.ceil(Math.log2(size)) - 1)

// The definitions of RFC 9162, word for word, on leaves that are hashed already.
function naiveRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]!
  const half = halfOf(leaves.length)
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)))
}
function naivePath(position: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return []
  const half = halfOf(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return position < half ? [...naivePath(position, left), naiveRoot(right)] : [...naivePath(position - half, right), naiveRoot(left)]
}
function naiveConsistency(before: number, leaves: Buffer[], known = true): Buffer[] {
  if (before === leaves.length) return known ? [] : [naiveRoot(leaves)]
  const half = halfOf(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return before <= half
    ? [...naiveConsistency(before, left, known), naiveRoot(right)]
    : [...naiveConsistency(before - half, right, false), naiveRoot(left)]
}

const leafAt = (position: number) => leafHash(Buffer.from(`leaf ${position}`))
const leavesTo = (size: number) => Array.from({ length: size }, (_, position) => leafAt(position))

/** Leaves appended step by step to a store that is asked by rows, as a database is. */
function storeOf(leaves: Buffer[], step = 1000) {
  const hashes = new Map<string, Buffer>()
  const look = (rows: Blocks[]) => {
    const keys = rows.flatMap(({ level, from, to }) => Array.from({ length: to - from }, (_, at) => blockKey({ level, number: from + at })))
    return new Map(keys.map((key) => [key, hashes.get(key) ?? expect.fail(`${key} is not stored`)]))
  }
  let root = emptyRoot
  for (let size = 0; size < leaves.length; size += step) {
    const next = leaves.slice(size, size + step)
    const appended = appendLeaves(size, next, look(needOf(planRoot(size))))
    next.forEach((leaf, at) => hashes.set(blockKey({ level: 0, number: size + at }), leaf))
    for (const node of appended.nodes) {
      expect(hashes.has(blockKey(node))).toBe(false)
      hashes.set(blockKey(node), node.hash)
    }
    root = appended.root
  }
  return { hashes, root, read: (plan: Span[]) => hashesOf(plan, look(needOf(plan))) }
}

const most = 600
const some = leavesTo(most)
const store = storeOf(some, 7)
const roots = Array.from({ length: most + 1 }, (_, size) => naiveRoot(some.slice(0, size)))

const hex = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('hex'))

describe('the known tree of eight leaves', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((bytes) =>
    leafHash(Buffer.from(bytes, 'hex')),
  )
  const known = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const eight = storeOf(leaves, 3)

  test.each(known.map((root, size) => [size, root] as const))('has the published root at size %i', async (size, root) => {
    expect((await rootOf(leaves.slice(0, size))).toString('hex')).toBe(root)
    expect(hex(eight.read(planRoot(size)))).toEqual([root])
  })

  test('has the published proofs of inclusion', () => {
    expect(hex(eight.read(planInclusion(0, 8)))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(eight.read(planInclusion(5, 8)))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(hex(eight.read(planInclusion(2, 3)))).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'])
  })

  test('has the published proofs of consistency', () => {
    expect(hex(eight.read(planConsistency(1, 8)))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(eight.read(planConsistency(6, 8)))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(hex(eight.read(planConsistency(2, 5)))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ])
  })
})

describe('what is stored in blocks of 256', () => {
  test('gives the root of every size', async () => {
    for (let size = 0; size <= most; size++) {
      expect(store.read(planRoot(size))).toEqual([roots[size]])
      expect(await rootOf(some.slice(0, size))).toEqual(roots[size])
    }
  })

  const inclusions = fc.integer({ min: 1, max: most }).chain((size) => fc.record({ size: fc.constant(size), position: fc.nat(size - 1) }))
  const growths = fc.integer({ min: 1, max: most }).chain((size) => fc.record({ size: fc.constant(size), before: fc.nat(size) }))

  test('proves of every position that it is in the tree', () => {
    fc.assert(
      fc.property(inclusions, ({ size, position }) => {
        const proof = store.read(planInclusion(position, size))
        expect(proof).toEqual(naivePath(position, some.slice(0, size)))
        expect(verifyInclusion(proof, { leaf: some[position]!, position, size, root: roots[size]! })).toBe(true)
      }),
    )
  })

  test('proves of every size that the tree continues the smaller one', () => {
    fc.assert(
      fc.property(growths, ({ size, before }) => {
        const proof = store.read(planConsistency(before, size))
        expect(proof).toEqual(before === 0 ? [] : naiveConsistency(before, some.slice(0, size)))
        expect(verifyConsistency(proof, grown(before, size))).toBe(true)
      }),
    )
  })

  const grown = (before: number, size: number) => ({
    from: { size: before, root: roots[before]! },
    to: { size, root: roots[size]! },
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 256, 257])('every proof in a tree of %i verifies', (size) => {
    for (let position = 0; position < size; position++) {
      const proof = store.read(planInclusion(position, size))
      expect(verifyInclusion(proof, { leaf: some[position]!, position, size, root: roots[size]! })).toBe(true)
      expect(verifyConsistency(store.read(planConsistency(position, size)), grown(position, size))).toBe(true)
    }
  })

  test('a proof with a hash changed, taken out or added, or for another place, proves nothing', () => {
    const spoil = (proof: Buffer[], at: number, how: string) =>
      how === 'changed'
        ? proof.with(at % proof.length, leafAt(-1))
        : how === 'removed'
          ? proof.toSpliced(at % proof.length, 1)
          : proof.toSpliced(at % (proof.length + 1), 0, leafAt(-1))
    fc.assert(
      fc.property(
        inclusions,
        growths,
        fc.nat(20),
        fc.constantFrom('changed', 'removed', 'added'),
        ({ size, position }, growth, at, how) => {
          const included = { leaf: some[position]!, position, size, root: roots[size]! }
          const proof = store.read(planInclusion(position, size))
          if (proof.length > 0 || how === 'added') expect(verifyInclusion(spoil(proof, at, how), included)).toBe(false)
          if (size > 1) expect(verifyInclusion(proof, { ...included, position: (position + 1) % size })).toBe(false)
          expect(verifyInclusion(proof, { ...included, leaf: leafAt(-1) })).toBe(false)
          expect(verifyInclusion(proof, { ...included, root: leafAt(-1) })).toBe(false)
          expect(verifyInclusion(proof, { ...included, position: size })).toBe(false)
          const steps = store.read(planConsistency(growth.before, growth.size))
          const between = grown(growth.before, growth.size)
          if (steps.length > 0 || how === 'added') expect(verifyConsistency(spoil(steps, at, how), between)).toBe(false)
          expect(verifyConsistency(steps, { ...between, from: { ...between.from, root: leafAt(-1) } })).toBe(false)
          if (growth.before > 0) expect(verifyConsistency(steps, { ...between, to: { ...between.to, root: leafAt(-1) } })).toBe(false)
        },
      ),
    )
  })

  test('any leaf changed, removed, inserted or moved gives another root', async () => {
    await fc.assert(
      fc.asyncProperty(inclusions, fc.constantFrom('changed', 'removed', 'inserted', 'moved'), async ({ size, position }, how) => {
        const leaves = some.slice(0, size)
        if (how === 'changed') leaves[position] = leafAt(-1)
        if (how === 'removed') leaves.splice(position, 1)
        if (how === 'inserted') leaves.splice(position, 0, leafAt(-1))
        if (how === 'moved') leaves.splice((position + 1) % size, 0, ...leaves.splice(position, 1))
        fc.pre(how !== 'moved' || size > 1)
        expect(await rootOf(leaves)).not.toEqual(roots[size])
        expect(storeOf(leaves).root).not.toEqual(roots[size])
      }),
    )
  })

  test('a pair of leaves is not taken for a leaf', () => {
    expect(nodeHash(leafAt(0), leafAt(1))).not.toEqual(leafHash(Buffer.concat([leafAt(0), leafAt(1)])))
  })
})

describe('a tree past 65,536 leaves', () => {
  const size = 66_200
  const leaves = leavesTo(size)
  const large = storeOf(leaves, 4099)

  test('has full subtrees of both widths, and the root of all its leaves', async () => {
    expect(large.hashes.size).toBe(size + Math.floor(size / 256) + 1)
    expect(large.root).toEqual(await rootOf(leaves))
    expect(large.root).toEqual(naiveRoot(leaves))
    expect(large.hashes.get('2/0')).toEqual(naiveRoot(leaves.slice(0, 65_536)))
  })

  test('is proved from a few rows', () => {
    const sizes = [65_535, 65_536, 65_537, 65_792, 66_000, size]
    const rootAt = (size: number) => large.read(planRoot(size))[0]!
    for (const size of sizes) {
      for (const position of [0, 256, 65_279, size - 1]) {
        const plan = planInclusion(position, size)
        expect(needOf(plan).length).toBeLessThanOrEqual(6)
        expect(verifyInclusion(large.read(plan), { leaf: leaves[position]!, position, size, root: rootAt(size) })).toBe(true)
      }
      for (const before of sizes.filter((before) => before <= size)) {
        const proof = large.read(planConsistency(before, size))
        expect(verifyConsistency(proof, { from: { size: before, root: rootAt(before) }, to: { size, root: rootAt(size) } })).toBe(true)
      }
    }
  })
})

test('positions past 2^32 and up to 2^40 are proved too', () => {
  // All leaves alike: one hash stands for each level.
  const alike = [leafAt(0)]
  for (let doubled = 1; doubled <= 40; doubled++) alike.push(nodeHash(alike.at(-1)!, alike.at(-1)!))
  const look = (rows: Blocks[]) =>
    new Map(
      rows.flatMap(({ level, from, to }) =>
        Array.from({ length: to - from }, (_, at) => [blockKey({ level, number: from + at }), alike[8 * level]!]),
      ),
    )
  const rootAt = (size: number) => hashOf({ from: 0, to: size }, look(needOf(planRoot(size))))
  expect(rootAt(2 ** 40)).toEqual(alike[40])
  const sizes = fc.integer({ min: 2 ** 31, max: 2 ** 40 })
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const [before, size] = one < other ? [one, other] : [other, one]
      const inclusion = planInclusion(before - 1, size)
      const rows = needOf(inclusion)
      expect(rows.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(3000)
      const root = rootAt(size)
      expect(verifyInclusion(hashesOf(inclusion, look(rows)), { leaf: alike[0]!, position: before - 1, size, root })).toBe(true)
      const growth = planConsistency(before, size)
      const proof = hashesOf(growth, look(needOf(growth)))
      expect(verifyConsistency(proof, { from: { size: before, root: rootAt(before) }, to: { size, root } })).toBe(true)
      const added = appendLeaves(before, [alike[0]!, alike[0]!], look(needOf(planRoot(before))))
      expect(added.root).toEqual(rootAt(before + 2))
      for (const { level, hash } of added.nodes) expect(hash).toEqual(alike[8 * level])
    }),
    { numRuns: 30 },
  )
})

test('what cannot be is not proved', () => {
  expect(() => planInclusion(8, 8)).toThrow('position 8 is not in a tree of 8')
  expect(() => planConsistency(9, 8)).toThrow('a tree of 8 does not continue one of 9')
  expect(() => hashOf({ from: 0, to: 256 }, new Map())).toThrow('hash 0 of level 1 was not looked up')
})
