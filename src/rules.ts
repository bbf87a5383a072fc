import type { z } from 'zod'
import { broken, type ProblemError } from './problems.ts'
import { asRule } from './wire.ts'

/** What holds between the members of a record: by the name of the constraint in the database that keeps it. */
export const rules = {
  source_not_from_itself: ['/derivedFrom', 'must be another source'],
  source_derivation_circle: ['/derivedFrom', 'would make the source derive from itself'],
  attribution_not_from_itself: ['/derivedFrom', 'must be another attribution'],
  attribution_derivation_circle: ['/derivedFrom', 'would make the attribution repeat itself'],
  attribution_quote_exact: ['/quote/exact', 'must be there where a quote has a prefix or suffix'],
  analyst_anonymous_unlinked: ['/sameAs', 'must be empty: an anonymous person or organization cannot be linked to'],
  analyst_organization_unaffiliated: ['/affiliations', 'must be empty: people and groups are affiliated, organizations are not'],
  affiliation_organization: ['/affiliations', 'must name analysts of kind organization'],
  analyst_has_people: ['/kind', 'must stay organization: people are affiliated with it'],
  claim_forecast_resolves: ['/kind', 'must be forecast where a claim has resolvesBy or a resolution'],
  merge_of_one_kind: ['/into', 'must be of the same kind: a person, an organization and a group are never the same'],
  relation_not_to_itself: ['/to', 'must be another claim: none is related to itself'],
} satisfies Record<string, [pointer: string, detail: string]>
export type Rule = keyof typeof rules

export const ruleBroken = (rule: Rule): ProblemError => broken(...rules[rule])

/** The same, found by a schema before the database is asked. */
export function refuseByRule(context: z.core.$RefinementCtx, rule: Rule): void {
  const [pointer, message] = rules[rule]
  context.addIssue({ code: 'custom', path: pointer.split('/').slice(1), message, ...asRule })
}
