import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { seesDrafts } from '../auth.ts'
import type { Database } from '../database/open.ts'
import { exampleOf } from '../examples.ts'
import { linkTo } from '../links.ts'
import { revisionExample } from '../log/examples.ts'
import { locateEver } from '../locate.ts'
import { movedWithin, operation } from '../operations.ts'
import { ProblemError } from '../problems.ts'
import { databaseToRead } from '../read-from.ts'
import { aNoun, nouns, pathOf, titleOf } from '../vocabulary.ts'
import { inPath, isId } from '../wire.ts'
import { findRevision, listRevisions } from './queries.ts'
import { Revision, RevisionFilters, RevisionPage } from './schema.ts'

export const revisions: FastifyPluginAsyncZod<{ database: Database }> = async (app, { database }) => {
  for (const noun of nouns) {
    const [one, many] = titleOf[noun]
    app.get(
      `${pathOf[noun]}/:id/revisions`,
      operation({
        id: `listRevisionsOf${one}`,
        tag: many,
        role: 'reader',
        summary: `Read the history of ${aNoun(noun)}`,
        description: `Every change of the ${noun}, newest first, also of one that has been withdrawn: when, what was done, all that it said afterwards and the difference. The newsroom is also told who and why; readers see the history from the release on. A page also ends where its states are more than about 8 MB.`,
        params: inPath(exampleOf[noun], noun),
        query: RevisionFilters,
        answers: { 200: ['A page of revisions', RevisionPage], ...movedWithin(noun) },
        problems: ['not-found'],
      }),
      async (request, reply) => {
        const drafts = seesDrafts(request.caller)
        const from = await databaseToRead(database, request, reply)
        const { id } = await locateEver(from, noun, request.params.id, drafts)
        const page = await listRevisions(from, id, request.query, drafts)
        if (page.next !== null) reply.header('link', linkTo(request.url, page.next))
        return reply.send(page)
      },
    )
  }

  app.get(
    '/v1/revisions/:id',
    operation({
      id: 'getRevision',
      tag: 'Changes',
      role: 'reader',
      summary: 'Read a revision',
      description: 'One change of one record, with all that the record said afterwards and the difference to before.',
      params: inPath({ id: revisionExample.id }, 'revision'),
      answers: { 200: ['The revision', Revision] },
      problems: ['not-found'],
    }),
    async (request, reply) => {
      const { id } = request.params
      const found = isId(id)
        ? await findRevision(await databaseToRead(database, request, reply), id, seesDrafts(request.caller))
        : undefined
      if (!found) throw new ProblemError('not-found', `There is no revision ${JSON.stringify(id)}`)
      return reply.send(found)
    },
  )
}
