import type { Api, Recorded } from './api.ts'

/** An analyst of 190 KB with so many versions after the first, made in one transaction: fifty are more than a page may hold. */
export async function heavyAnalyst(api: Api, changes: number): Promise<Recorded> {
  const sameAs = Array.from({ length: 100 }, (_, at) => `https://example.org/${at}/${'x'.repeat(1900)}`)
  const added = await api.add('/v1/analysts', { name: 'Archive', kind: 'organization', sameAs })
  const owner = await api.connect('owner')
  await owner.query(`DO $$ BEGIN FOR n IN 1..${changes} LOOP UPDATE analyst SET role = n WHERE id = '${added.id}'; END LOOP; END $$`)
  return added
}
