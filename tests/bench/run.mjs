import { createViteServer } from 'vitest/node'

await import('../../prisma/generate.mjs')

// Node 20 runs no TypeScript: a benchmark is loaded the way vitest loads a test. What follows the file are its arguments.
const [, , file] = process.argv.splice(0, 3, process.execPath, process.argv[2])
const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
})
try {
  await vite.ssrLoadModule(file)
} finally {
  await vite.close()
}
