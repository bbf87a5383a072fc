import { z } from 'zod'
import { ClaimItem } from '../claims/pages.ts'
import { claimItemExample } from '../examples.ts'
import { Language } from '../wire.ts'
import { differences } from './differences/differences.ts'

/** Scores from which a match is called likely, and below which it is not told at all. */
export const likely = 0.7
export const possible = 0.02

const Query = z
  .strictObject({
    id: z.string().min(1).max(200).describe('What the answer calls this query: any text of at most 200 characters'),
    text: z
      .string()
      .min(1)
      .max(10_000)
      .describe(
        'What somebody said, as it was pasted: links, hashtags, handles, emoji and misspellings are no hindrance; at most 10,000 characters. Looked for are its first 250 words, signatures, handles and addresses last; `differs` goes by all of it but links, handles and signatures; whether it is the very text of a claim, by all of it',
      ),
    language: Language.nullish().describe('Its language as a BCP 47 tag; without it every language that claims on record have is tried'),
  })
  .meta({ id: 'MatchQuery', description: 'A text that may speak of a claim on record' })

export const MatchQueries = z
  .strictObject({
    queries: z.array(Query).min(1).max(100).describe('1 to 100 texts'),
    limit: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .transform((limit) => limit ?? 10)
      .describe('How many claims are told for each text at most, 1 to 50; absent: 10'),
  })
  .meta({
    id: 'MatchQueries',
    description:
      'Texts of which to find out whether they are on the record already. Nothing is written, and an Idempotency-Key is refused (400)',
    examples: [{ queries: [{ id: 'q1', text: 'RT @desk: Pokrovsk is completly ENCIRCLED!! 😱 #Ukraine', language: 'en' }], limit: 5 }],
  })

const Explanation = z
  .object({
    terms: z
      .array(
        z.object({
          term: z
            .string()
            .describe(
              'A stem of the label, the text or the quotes of the claim that stands for a word of the text: of the same word, of another spelling or form (`lemon` for `lemom`), or of what an English text may call otherwise (`president` for `potus`, `shark` for 🦈)',
            ),
          weight: z
            .number()
            .min(0)
            .describe(
              'How much it says: a number without a unit, comparable within one answer. Higher where fewer claims have the stem and where the text has it as a name; lower where the text has another word for it, and for everyday words, signatures, handles and addresses',
            ),
        }),
      )
      .max(20)
      .describe('What of the claim stands for words of the text, one term for each of these, the heaviest first; at most 20'),
    differs: z
      .array(z.enum(differences))
      .describe(
        'What to look at though the words agree: both name a `number` (also a share, a time or an amount of money), a `date` or a `name`, and not the same; or only one has a `negation`, or says of the same that it is false or denied: the claim in its label or its text, whichever is nearer. Empty where the text is that of the claim. Read in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian and Russian; of other languages little but figures and names',
      ),
  })
  .meta({ id: 'MatchExplanation', description: 'Why a claim is told, and what speaks against it' })

const Match = z
  .object({
    claim: ClaimItem.describe('The claim on record'),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'How well the claim fits the text, 0 to 1, comparable between texts; 1 where its text is the same, however it is typed. It ranks candidates; whether two claims are the same, a person decides',
      ),
    band: z
      .enum(['likely', 'possible'])
      .describe(`\`likely\` from a score of ${likely}, \`possible\` from ${possible}; what scores less is not told`),
    explanation: Explanation.describe('Why it is told'),
  })
  .meta({ id: 'Match', description: 'A claim on record that a text may speak of' })

const matchExample = {
  claim: claimItemExample,
  score: 0.93,
  band: 'likely',
  explanation: { terms: [{ term: 'encircl', weight: 3.2 }], differs: [] },
}

export const Matches = z
  .object({
    results: z
      .array(
        z.object({
          id: z.string().describe('The id of the query'),
          matches: z.array(Match).max(50).describe('The claims it may speak of, best first'),
        }),
      )
      .describe('One result for each query, in their order'),
  })
  .meta({ id: 'Matches', description: 'What is on the record already', examples: [{ results: [{ id: 'q1', matches: [matchExample] }] }] })
