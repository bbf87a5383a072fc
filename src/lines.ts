export interface RawLine {
  line: number
  /** Null where the line is longer than a line may be. */
  bytes: Buffer | null
}

const longestLine = 1024 * 1024
const newline = 0x0a
const carriageReturn = 0x0d
const isSpace = (byte: number) => byte === 0x20 || byte === 0x09 || byte === carriageReturn
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Cuts a stream of bytes into lines; a line that is too long is counted, never held. */
export async function* linesOf(stream: AsyncIterable<Buffer>, longest = longestLine): AsyncGenerator<RawLine> {
  let line = 0
  let held: Buffer[] = []
  let length = 0

  function finish(): RawLine | undefined {
    line++
    let bytes = length > longest + 1 ? null : Buffer.concat(held)
    held = []
    length = 0
    if (line === 1 && bytes?.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3)
    if (bytes?.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1)
    if (bytes !== null && bytes.length > longest) bytes = null
    return bytes?.every(isSpace) ? undefined : { line, bytes }
  }

  for await (const chunk of stream) {
    for (let start = 0; start <= chunk.length;) {
      const end = chunk.indexOf(newline, start)
      const part = chunk.subarray(start, end === -1 ? chunk.length : end)
      length += part.length
      if (length <= longest + 1) held.push(part)
      else held = []
      if (end === -1) break
      const done = finish()
      if (done) yield done
      start = end + 1
    }
  }
  if (length > 0) {
    const done = finish()
    if (done) yield done
  }
}
