import type { KeyObject } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { seesDrafts } from '../auth.ts'
import { type Database, sql } from '../database/open.ts'
import { revisionExample } from './examples.ts'
import { operation } from '../operations.ts'
import { ProblemError } from '../problems.ts'
import { findRevision } from '../revisions/queries.ts'
import { inPath, isId } from '../wire.ts'
import { Checkpoint } from './checkpoint.ts'
import type { Log } from './sealer.ts'
import { proveConsistency, proveInclusion, signedCheckpoint, signerWith } from './queries.ts'
import { Consistency, ConsistencyQuery, Inclusion, InclusionQuery } from './schema.ts'

const tag = 'Changes'

export const proofs: FastifyPluginAsyncZod<{ database: Database; log: Log; key: KeyObject | undefined }> = async (
  app,
  { database, log, key },
) => {
  const signer = key && signerWith(key)
  app.get(
    '/v1/log/checkpoint',
    operation({
      id: 'getCheckpoint',
      tag,
      role: 'reader',
      summary: 'Read the newest checkpoint',
      description:
        'The root of the Merkle tree (RFC 9162) of all revisions in the log, signed with Ed25519. Keep it, with the changes as lines: `npm run verify -- changes.ndjson checkpoint.json` finds, without this service, a revision that was changed, removed or slipped in.',
      answers: { 200: ['The checkpoint', Checkpoint] },
      problems: ['not-signed'],
    }),
    async (_, reply) => {
      if (!signer) throw new ProblemError('not-signed', 'This service has no key to sign with: its operator sets SIGNING_KEY_FILE')
      return reply.send(await signedCheckpoint(database, signer))
    },
  )

  app.get(
    '/v1/log/consistency',
    operation({
      id: 'getConsistency',
      tag,
      role: 'reader',
      summary: 'Prove that the log was only added to',
      description: 'That the tree of an earlier checkpoint is the beginning of a later one.',
      query: ConsistencyQuery,
      answers: { 200: ['The proof', Consistency] },
    }),
    async (request, reply) => reply.send(await proveConsistency(database, request.query.from, request.query.to)),
  )

  app.get(
    '/v1/revisions/:id/proof',
    operation({
      id: 'getInclusion',
      tag,
      role: 'reader',
      summary: 'Prove that a revision is in the log',
      description: 'The way from the leaf of a revision to the root of the tree.',
      params: inPath({ id: revisionExample.id }, 'revision'),
      query: InclusionQuery,
      answers: { 200: ['The proof', Inclusion] },
      problems: ['not-found', 'not-sealed'],
    }),
    async (request, reply) => {
      const { id } = request.params
      if (!isId(id) || !(await findRevision(database, id, seesDrafts(request.caller))))
        throw new ProblemError('not-found', `There is no revision ${JSON.stringify(id)}`)
      const position = (await positionOf(id)) ?? (await log.catchUp().then(() => positionOf(id)))
      if (position === undefined)
        throw new ProblemError('not-sealed', 'It is still being put into the log; try again shortly', {}, { 'retry-after': '1' })
      return reply.send({ revision: id, ...(await proveInclusion(database, position, request.query.size)) })
    },
  )

  async function positionOf(id: string): Promise<number | undefined> {
    const [row] = await database.query<{ position: string }>(sql`SELECT position FROM sealed WHERE revision_id = ${id}::uuid`)
    return row && Number(row.position)
  }
}
