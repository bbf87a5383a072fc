import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { json } from '../answers.ts'
import { seesDrafts } from '../auth.ts'
import { findClaimItems } from '../claims/queries.ts'
import type { Database } from '../database/open.ts'
import { operation } from '../operations.ts'
import { invalid } from '../problems.ts'
import { databaseToRead } from '../read-from.ts'
import { differencesFrom } from './differences/differences.ts'
import { match } from './matching.ts'
import { saidIn } from './post.ts'
import type { Ranked } from './ranking.ts'
import { likely, Matches, MatchQueries, possible } from './schema.ts'

/** In characters: a claim weighs up to a quarter of a million, and 5,000 of them may be asked for at once. */
const longestAnswer = 64 * 2 ** 20

export const matching: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  app.post(
    '/v1/claims/match',
    operation({
      id: 'matchClaims',
      tag: 'Claims',
      role: 'reader',
      summary: 'Find out whether something is on the record already',
      description:
        'For each text, the claims it may speak of, best first. Texts are taken as people paste them. The score ranks candidates and is comparable between texts; it never says that two claims are the same: a person decides, and `differs` says where to look.',
      body: MatchQueries,
      answers: { 200: ['What may be meant', Matches] },
    }),
    async (request, reply) => {
      const drafts = seesDrafts(request.caller)
      const from = await databaseToRead(database, request, reply)
      const results = []
      let length = 0
      for (const { id, text, language } of request.body.queries) {
        if (reply.raw.destroyed) return reply
        const ranked = await match(from, { text, language: language ?? null, drafts })
        const told = ranked.filter(({ score }) => score >= possible).slice(0, request.body.limit)
        const items = await findClaimItems(
          from,
          told.map(({ candidate }) => candidate.id),
          drafts,
        )
        const differences = differencesFrom(saidIn(text), language ?? undefined)
        const matches = told.flatMap((one) => compose(one, items.get(one.candidate.id), differences))
        const result = `{"id":${JSON.stringify(id)},"matches":[${matches.join(',')}]}`
        length += result.length
        if (length > longestAnswer)
          throw invalid(
            '/limit',
            `would answer more than 64 MB, so long are the claims: ask for fewer of each text, or send fewer than ${results.length + 1} texts`,
          )
        results.push(result)
      }
      return reply.type(json).send(`{"results":[${results.join(',')}]}`)
    },
  )
}

/** One match as JSON text, around the claim's own; nothing if the claim has gone meanwhile. */
function compose({ candidate, score, terms }: Ranked, item: string | undefined, differences: ReturnType<typeof differencesFrom>): string[] {
  if (item === undefined) return []
  const { label, text, language, same } = candidate
  const rest = {
    score: rounded(score),
    band: score >= likely ? 'likely' : 'possible',
    explanation: {
      terms: terms.slice(0, 20).map(({ term, weight }) => ({ term, weight: rounded(weight) })),
      differs: same ? [] : differences(`${label} | ${text}`, language, [label, text]),
    },
  }
  return [`{"claim":${item},${JSON.stringify(rest).slice(1)}`]
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
