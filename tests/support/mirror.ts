import { nouns, type Noun } from '../../src/vocabulary.ts'
import type { ExportedLine } from './interchange.ts'

export interface Change {
  cursor: string
  position: number
  id: string
  noun: Noun
  record: string
  version: number
  operation: string
  recordedAt: string
  state: State | null
}

interface State extends Record<string, unknown> {
  id: string
  key: string
  withdrawn: object | null
}

type Mirrored = State & { type: Noun; isOpen: boolean }

/** What somebody has who does nothing but follow the changes. */
export function mirrorOf(changes: Change[]): Map<string, Mirrored> {
  const mirror = new Map<string, Mirrored>()
  for (const { noun, record, state, recordedAt, operation } of changes) {
    // What an earlier version said has been taken: the record is what it was.
    if (operation === 'redact') continue
    if (state && state.withdrawn === null) {
      // Who began before a release, and changes the record after it, does so at an instant before.
      const before = mirror.get(record)
      const wasOpen = before !== undefined && before.isOpen && before.releaseAt === state.releaseAt
      const isOpen = typeof state.releaseAt === 'string' && (operation === 'release' || state.releaseAt <= recordedAt || wasOpen)
      mirror.set(record, { ...state, type: noun, isOpen })
    } else mirror.delete(record)
  }
  return mirror
}

const times = ['id', 'version', 'recordedAt', 'updatedAt', 'withdrawn', 'mergedInto']
const references = new Set(['claim', 'source', 'analyst', 'derivedFrom', 'from', 'to', 'organization'])

/** The lines an export of it would have: without affiliations with what is not in it. */
export function linesOfMirror(mirror: ReturnType<typeof mirrorOf>): ExportedLine[] {
  const isKnown = (one: object) => !('organization' in one) || mirror.has(String(one.organization))
  const named = (member: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => typeof one !== 'object' || isKnown(one)).map((one) => named(member, one))
    if (typeof value === 'object' && value !== null) return membersOf(value as Record<string, unknown>)
    return references.has(member) ? (mirror.get(String(value))?.key ?? null) : value
  }
  const membersOf = (value: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(value)
        .map(([member, one]) => [member, named(member, one)] as const)
        .filter(([, one]) => one !== null),
    )
  const lines = [...mirror.values()].map(({ type, key, isOpen, ...state }) => {
    const said = Object.entries(state).flatMap(([member, value]): [string, unknown][] => {
      if (times.includes(member) || (member === 'slug' && value === key)) return []
      if (member === 'releaseAt') return isOpen ? [] : [[member, value]]
      const shown = named(member, value)
      return shown === null || shown === false || (Array.isArray(shown) && shown.length === 0) ? [] : [[member, shown]]
    })
    return { type, key, ...Object.fromEntries(said) }
  })
  return lines.sort((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1))
}

const rank = ({ type }: ExportedLine) => nouns.indexOf(type as Noun)
