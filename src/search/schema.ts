import { z } from 'zod'
import { pageOf } from '../paging.ts'

/** The parameter of a list that can be searched, and where it looks. */
export const searchedIn = (fields: string) => ({
  q: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({
      description: `Words to search for, as in a web search: all of them; "a phrase", also in “ ”, „ “ or « »; \`or\` between alternatives; -without; and beginn* for words that begin so. Fillers, as "the", count only in a phrase, with a hyphen, behind -, or where nothing else is sought. Without regard to case and accents; U.S. is US, and 12 500 is 12,500. Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are found wherever they stand. ${fields}. The most relevant come first, up to 1,000 of the newest matches among themselves, then the others by time, newest first: \`order=asc\` is refused (400). With \`asOf\` all come newest first, without \`highlights\`. 1 to 1,000 characters, at most 50 words and phrases, of which 10 beginnings of words`,
      examples: ['pokrovsk -drone'],
    }),
})

const highlight = (where: string) =>
  z
    .string()
    .nullable()
    .describe(
      `As HTML, escaped, with each word that fits the search between <mark> and </mark>, those of a phrase also where they stand apart: ${where}`,
    )

/** What of a record fits a search. */
export function highlightsOf<Member extends string>(id: string, members: Record<Member, string>) {
  const shape = Object.fromEntries(Object.entries<string>(members).map(([name, where]) => [name, highlight(where)]))
  return z.object(shape).meta({ id, description: 'With `q`, without `asOf`: what of the record fits the search' }).optional()
}

const ranked = z
  .boolean()
  .optional()
  .describe(
    'With `q`: whether this page is in order of relevance; after up to 1,000 of the newest matches the others follow, newest first, and with `asOf` all are in that order. What is changed or quoted anew between two pages may weigh otherwise on the second',
  )

/** A page of a list that can be searched. */
export function searchPageOf<T extends z.ZodType>(item: T, id: string, of: string) {
  const page = pageOf(item, id, of)
  return page.extend({ ranked }).meta(page.meta() ?? {})
}
