import type pg from 'pg'

export async function growth(client: pg.Client): Promise<object> {
  await client.query('SELECT 1')
  return {}
}
