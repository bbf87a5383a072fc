import { vi } from 'vitest'
import type { Api } from './api.ts'
import { patience } from './patience.ts'

/** An instant by which all that was done is settled. */
export async function settledInstant(api: Api): Promise<string> {
  const now = new Date().toISOString()
  await vi.waitUntil(async () => (await api.as('reader').get(`/v1/claims?limit=1&asOf=${now}`)).status === 200, patience)
  return now
}
