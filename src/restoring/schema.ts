import { z } from 'zod'
import { reasonFor } from '../wire.ts'

export const RestoreTarget = z
  .strictObject({
    version: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .describe('The version whose fields the record gets again, as its history numbers them, from 1; one that had not been withdrawn'),
  })
  .meta({ id: 'RestoreTarget', description: 'What a record is to be set back to', examples: [{ version: 1 }] })

export const RestoreReason = reasonFor('Why the record is set back or brought back, for its history', 'it was right before')
