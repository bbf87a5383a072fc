import { analystRecord } from '../analysts/record.ts'
import { attributionRecord } from '../attributions/record.ts'
import { claimRecord } from '../claims/record.ts'
import type { RecordKind } from '../record.ts'
import { relationRecord } from '../relations/record.ts'
import { sourceRecord } from '../sources/record.ts'
import type { Noun } from '../vocabulary.ts'

// A kind takes bodies of its own shape alone, and here every body has been held against the shape of its own kind.
export type AnyKind = RecordKind<Record<string, unknown>>

export const kinds = {
  source: sourceRecord,
  analyst: analystRecord,
  claim: claimRecord,
  attribution: attributionRecord,
  relation: relationRecord,
} as unknown as Record<Noun, AnyKind>
