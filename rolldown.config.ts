import type { RolldownOptions } from 'rolldown'

/** The programs. One file each, and what they share: a start loads them in half the time that 600 modules take. */
export default {
  input: { server: 'src/server.ts', keys: 'src/keys/cli.ts', import: 'src/interchange/cli.ts', verify: 'src/log/cli.ts' },
  platform: 'node',
  external: ['@scalar/fastify-api-reference'],
  output: { dir: 'dist', cleanDir: true, chunkFileNames: '[name].js', sourcemap: true },
} satisfies RolldownOptions
