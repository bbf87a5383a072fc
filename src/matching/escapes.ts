import { decodeHTMLStrict } from 'entities'

// Letters of more than one byte, as mail writes them: aren=E2=80=99t.
const quoted = /(?:=[CDEF][\dA-F](?:=[89AB][\dA-F]){1,3})+/g
const strict = new TextDecoder('utf-8', { fatal: true })

/** A text whose characters are written as the web or mail writes them, entities also twice: &rsquo; &#8217; &amp;#x2019; =E2=80=99. */
export const withoutEscapes = (text: string): string => decodeHTMLStrict(decodeHTMLStrict(withoutQuoted(text)))

function withoutQuoted(text: string): string {
  let isQuoted = false
  const plain = text.replace(quoted, (whole) => {
    try {
      const letters = strict.decode(Uint8Array.from(whole.slice(1).split('='), (byte) => Number.parseInt(byte, 16)))
      isQuoted = true
      return letters
    } catch {
      return whole
    }
  })
  // Lines are cut by an equals sign there, and one that is meant is =3D.
  return isQuoted
    ? plain
        .replace(/=\r?\n/g, '')
        .replaceAll('=20', ' ')
        .replaceAll('=3D', '=')
    : text
}
