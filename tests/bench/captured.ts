import type pg from 'pg'
import type { Database, Sql } from '../../src/database/open.ts'
import type { Workload } from './workloads.ts'

/** The service's own code composes its statements, as it does by default; what becomes of them is up to the benchmark. */
export function asDatabase(query: (statement: Sql) => Promise<unknown[]>): Database {
  return { pool: query, query, write: query, patience: 30_000 } as unknown as Database
}

type Request = [statement: number, values: unknown[]][]

/** The statements that the service makes of requests, with their values: what the limit runs for the same requests. */
export class Captured {
  readonly #texts = new Map<string, number>()
  readonly #requests: Record<string, Request[]> = {}
  readonly #database: Database
  #request: Request = []

  constructor(client: pg.Client) {
    const query = async ({ text, values }: Sql) => {
      // What the service asks once a minute is no part of a request.
      if (!text.includes('pg_stats')) this.#request.push([this.#numberOf(text), values])
      return (await client.query({ text, values })).rows
    }
    this.#database = asDatabase(query)
  }

  async add(workload: string, work: (database: Database) => Promise<unknown>): Promise<void> {
    this.#request = []
    await work(this.#database)
    const requests = (this.#requests[workload] ??= [])
    requests.push(this.#request)
  }

  workload(name: string, what: string, asked: (at: number) => string): Workload {
    const many = this.#requests[name]?.length ?? 0
    return {
      name,
      what,
      status: 200,
      next(target, random) {
        const at = random.between(0, many - 1)
        return target === 'product' ? asked(at) : `GET /${name}/${at} HTTP/1.1\r\nhost: bench\r\n\r\n`
      },
    }
  }

  file = (): string => JSON.stringify({ texts: [...this.#texts.keys()], requests: this.#requests })

  #numberOf(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, this.#texts.size)
    return this.#texts.size - 1
  }
}
