/** RFC 8288: the next page, with everything else as it was asked. */
export function linkTo(url: string, next: string): string {
  const [path, parameters] = partsOf(url)
  parameters.set('cursor', next)
  return `<${path}?${parameters.toString()}>; rel="next"`
}

/** RFC 7089: what the answer is a memento of. */
export function linkToOriginal(url: string): string {
  const [path, parameters] = partsOf(url)
  parameters.delete('asOf')
  parameters.delete('cursor')
  return `<${path}${parameters.size === 0 ? '' : `?${parameters.toString()}`}>; rel="original"`
}

// A second question mark belongs to the parameters.
function partsOf(url: string): [string, URLSearchParams] {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, new URLSearchParams()] : [url.slice(0, mark), new URLSearchParams(url.slice(mark + 1))]
}
