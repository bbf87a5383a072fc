import { type KeyObject, randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSigningKey, readSigningKey } from './signing-key.ts'

export async function loadSigningKey(path: string): Promise<KeyObject> {
  try {
    return readSigningKey(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Error(`SIGNING_KEY_FILE: ${(error as Error).message}; \`openssl genpkey -algorithm ed25519 -out FILE\` makes one`, {
      cause: error,
    })
  }
}

/** The signing key that stands in a folder, made there the first time. Two who make it at once end with the same one. */
export async function keepSigningKey(folder: string): Promise<string> {
  const path = join(folder, 'signing-key.pem')
  const draft = join(folder, `signing-key.${randomUUID()}.pem`)
  if (await exists(path)) return path
  await writeFile(draft, makeSigningKey(), { mode: 0o600 })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  return path
}

const exists = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
