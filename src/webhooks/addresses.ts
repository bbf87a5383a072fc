import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Why nothing is sent to the address; undefined: it is one of the public internet. */
export function refusalOf(text: string): string | undefined {
  if (!ipaddr.isValid(text)) return 'is no address'
  const address = unwrap(ipaddr.parse(text))
  const range = address.range()
  if (range !== 'unicast') return `is of the range ${range}`
  return address.kind() === 'ipv6' && !address.match(globalUnicast) ? 'is not of the global range' : undefined
}

const globalUnicast = ipaddr.parseCIDR('2000::/3')
const translated = ipaddr.parseCIDR('64:ff9b::/96')

/** The IPv4 address that an IPv6 one leads to: mapped, translated (NAT64) or tunnelled (6to4). */
function unwrap(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  const bytes = address.toByteArray()
  if (address.match(translated)) return ipaddr.fromByteArray(bytes.slice(12))
  return address.range() === '6to4' ? ipaddr.fromByteArray(bytes.slice(2, 6)) : address
}

/** The address that a URL itself is of, as WHATWG URLs normalize it: 2130706433 is 127.0.0.1 too. */
export function addressIn(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(host) ? host : undefined
}

/** What is wrong with an address to send to; names are judged by what they resolve to, once that is known. */
export function faultOf(given: string, allowPrivate: boolean): string | undefined {
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') return 'must not hold a user or a password'
  if (allowPrivate) return undefined
  if (url.protocol !== 'https:') return 'must be https'
  const address = addressIn(url)
  const refusal = address === undefined ? undefined : refusalOf(address)
  return refusal && `leads to ${address}, which ${refusal}: nothing is sent there`
}

/** Resolves a name for the connection that is about to be made, and refuses it if any of its addresses is private. */
export const lookupPublic: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, '')
    const [refused] = addresses.flatMap(({ address }) => {
      const refusal = refusalOf(address)
      return refusal === undefined ? [] : [new Error(`${name} leads to ${address}, which ${refusal}: nothing is sent there`)]
    })
    if (refused) return answer(refused, '')
    const [first] = addresses as [LookupAddress]
    return options.all ? answer(null, addresses) : answer(null, first.address, first.family)
  })
}
