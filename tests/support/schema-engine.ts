import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start(): void } }
}

// What the package's own entry does, which Node 20 cannot: it loads no .wasm by import. One process holds one instance.
const binary = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm')
  .replace('schema_engine.js', 'schema_engine_bg.wasm')
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(binary)), { './schema_engine_bg.js': { ...engine } })
const { __wbg_set_wasm: bind } = engine as unknown as { __wbg_set_wasm: (exports: object) => void }
bind(exports)
exports.__wbindgen_start()
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message(message: string) {
      throw new Error(message)
    },
  },
})

/** What Prisma would change in this database to make it what the schema says: exit code 0 is nothing, 2 is something. */
export async function diff(url: string, schema: string): Promise<{ exitCode: number; stdout: string | null }> {
  const files = [{ path: 'schema.prisma', content: schema }]
  const pool = new pg.Pool({ connectionString: url })
  try {
    const connection = await engine.SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter(pool)),
    )
    return await connection.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: false,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
  } finally {
    await pool.end()
  }
}

const char = 18
const chars = 1002

// The catalog's type of one letter: the engine reads it as a Character, the adapter knows arrays of it alone.
function adapter(pool: pg.Pool): PrismaPg {
  const ask = pool.query.bind(pool) as (...query: unknown[]) => Promise<pg.QueryResult>
  pool.query = (async (...query: unknown[]) => {
    const result = await ask(...query)
    for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = chars
    return result
  }) as typeof pool.query
  const prisma = new PrismaPg(pool)
  const connect = prisma.connect.bind(prisma)
  prisma.connect = async () => {
    const connected = await connect()
    const queryRaw = connected.queryRaw.bind(connected)
    connected.queryRaw = async (query) => {
      const result = await queryRaw(query)
      return {
        ...result,
        columnTypes: result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type)),
      }
    }
    return connected
  }
  return prisma
}
