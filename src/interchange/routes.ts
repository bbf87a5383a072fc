import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Database } from '../database/open.ts'
export const interchange: FastifyPluginAsyncZod<{ database: Database }> = async () => {}
