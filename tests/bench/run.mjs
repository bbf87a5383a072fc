import { createViteServer } from 'vitest/node'

// Node 20 runs no TypeScript: a benchmark is loaded the way vitest loads a test.
const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false },
})
try {
  await vite.ssrLoadModule(process.argv[2])
} finally {
  await vite.close()
}
