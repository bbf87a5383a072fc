const address = /(?:(?:https?:\/\/|www\.)|\b(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be|fb\.me)\/)[^\s<>"“”„«»]+/gi
const openers: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
/** Words to the end, as hardly an address has them: x.org/abc,Pokrovsk, but not maps/48.3,nId or title,2.html. */
const words = /,(?=[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*(?:,\p{L}[\p{L}\p{M}'’-]*)*[.,;:!?…]*$)/u
/** Short ones have no comma. */
const short = /^(?:https?:\/\/)?(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be|fb\.me)\//i
/** Words stuck to an address are no longer than this. */
const longest = 80

/** A text without its links; what the names of their pages say is told. */
export const withoutAddresses = (text: string, tell: (slug: string) => void): string =>
  text.replace(address, (whole, at: number) => {
    const url = whole.slice(0, endOf(whole, text, at))
    const slug = /\/([a-z0-9]+(?:[-_][a-z0-9]+){2,})/i.exec(url.replace(/\?.*/, ''))?.[1]
    if (slug !== undefined) tell(slug.replace(/[-_]/g, ' '))
    return ` ${whole.slice(url.length)}`
  })

function endOf(url: string, text: string, at: number): number {
  const open: string[] = []
  for (const { 0: sign, index } of url.matchAll(/[()[\]{}]/g)) {
    const opener = openers[sign]
    if (opener === undefined) open.push(sign)
    else if (open.at(-1) === opener) open.pop()
    else if (text.lastIndexOf(opener, at) >= 0) return endOf(url.slice(0, index), text, at)
  }
  // Apostrophes stand in addresses, but not where one stands before it.
  const quote = /['‘’]/.test(text[at - 1] ?? '') ? url.search(/['’]/) : -1
  if (quote >= 0) return quote
  if (short.test(url)) {
    const comma = url.search(/,(?=\p{L})/u)
    return comma < 0 ? url.length : comma
  }
  const from = Math.max(0, url.length - longest)
  const comma = url.includes('?') ? -1 : url.slice(from).search(words)
  return comma < 0 || url.indexOf('/', from + comma) >= 0 ? url.length : from + comma
}
