import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './support/api.ts'

let api: Api
let origin: string
beforeAll(async () => {
  api = await startApi({ rateLimit: 1000 })
  origin = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`
})
afterAll(() => api.close())

describe('the way to the explorer', () => {
  it('leads from / to /docs/', async () => {
    await api.as().get('/').expect(302).expect('Location', '/docs/')
    await api.as().get('/docs').expect(301).expect('Location', '/docs/')
    const page = await api
      .as()
      .get('/docs/')
      .expect(200)
      .expect('Content-Type', /^text\/html/)
    expect(page.text).toContain('<title>Onrecord</title>')
  })

  it('answers HEAD as it does GET', async () => {
    await api.as().head('/').expect(302)
    await api.as().head('/docs').expect(301)
    await api.as().head('/docs/').expect(200)
    await api.as().head('/docs/js/scalar.js').expect(200)
    await api.as().head('/openapi.json').expect(200)
    await api.as().post('/docs/').expect(405).expect('Allow', 'GET, HEAD')
  })

  it.each(['/docs/', '/docs/js/scalar.js', '/openapi.json'] as const)('sends %s once, as long as it stays as it is', async (path) => {
    const { headers, text } = await api.as().get(path).buffer(true).expect(200)
    const again = await api.as().get(path).set('If-None-Match', `W/${headers.etag}`).expect(304)
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': 'no-cache' })
    expect(text.startsWith('globalThis.__zod_globalConfig = { jitless: true };')).toBe(path === '/docs/js/scalar.js')
    await api.as().get(path).set('If-None-Match', '"of-another-version"').buffer(true).expect(200, text)
  })
})

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
const without = executablePath ? '' : ' (left out: there is no Chromium at CHROMIUM_PATH or /usr/bin/chromium)'

describe.skipIf(!executablePath)(`the explorer${without}`, () => {
  let browser: Browser
  let page: Page
  const requested: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    await api.add('/v1/claims', {
      label: 'Encirclement',
      text: 'Ukrainian forces in Pokrovsk are encircled.',
      kind: 'fact',
      language: 'en',
    })
    const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
    page.on('request', (request) => requested.push(request.url()))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.addInitScript({
      content:
        "addEventListener('securitypolicyviolation', (one) => console.error(`Refused by ${one.violatedDirective}: ${one.blockedURI}`))",
    })
    await page.goto(`${origin}/docs`)
  }, 60_000)
  afterAll(async () => {
    if (process.env.SCREENSHOT) await page?.screenshot({ path: process.env.SCREENSHOT })
    await browser?.close()
  })

  it('lists what the service does, by noun', async () => {
    const sidebar = page.getByRole('complementary').first()
    await sidebar.getByText('List claims', { exact: true }).waitFor()
    for (const noun of ['Claims', 'Sources', 'Analysts', 'Attributions', 'Relations', 'Interchange', 'Keys', 'Health']) {
      expect(await sidebar.getByText(noun, { exact: true }).count()).toBeGreaterThan(0)
    }
    expect(await page.getByRole('heading', { name: 'Onrecord', level: 1 }).count()).toBe(1)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }, 60_000)

  it('sends a request from the page, and shows the answer', async () => {
    await page.getByText('List claims', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Test Request (get /v1/claims)' }).click()
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/claims')
    await page.getByRole('button', { name: /^Send/ }).first().click()
    const answer = await answered
    expect([answer.status(), answer.url()]).toEqual([200, `${origin}/v1/claims`])
    await page.getByText('200 OK').first().waitFor()
    await page.getByText('"encirclement"').last().waitFor()
  }, 60_000)

  it('asks nobody else for anything, and breaks no rule of the page', () => {
    expect(requested.length).toBeGreaterThan(3)
    expect(requested.filter((url) => new URL(url).origin !== origin && !/^(data|blob):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
  })
})
