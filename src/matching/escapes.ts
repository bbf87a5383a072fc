const named = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#', percnt: '%', dollar: '$', commat: '@', lowbar: '_', ast: '*', sol: '/',
    comma: ',', period: '.', colon: ':', semi: ';', excl: '!', quest: '?', lpar: '(', rpar: ')', lsqb: '[', rsqb: ']',
    nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', numsp: '\u2007', puncsp: '\u2008', thinsp: '\u2009', hairsp: '\u200a', NewLine: '\n', Tab: ' ',
    shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', ZeroWidthSpace: '\u200b',
    ndash: '–', mdash: '—', horbar: '―', hyphen: '‐', dash: '‐', minus: '−', hellip: '…', bull: '•', middot: '·',
    lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›', laquo: '«', raquo: '»', prime: '′', Prime: '″',
    euro: '€', pound: '£', yen: '¥', cent: '¢', deg: '°', ordm: 'º', ordf: 'ª', sect: '§', copy: '©', reg: '®', trade: '™', numero: '№',
    times: '×', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', iexcl: '¡', iquest: '¿',
    szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', oslash: 'ø', Oslash: 'Ø', lstrok: 'ł', Lstrok: 'Ł', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ',
  }),
) // prettier-ignore
const accents = new Map(
  Object.entries({
    acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327',
    caron: '\u030c', ring: '\u030a', breve: '\u0306', ogon: '\u0328', dot: '\u0307', macr: '\u0304',
  }),
) // prettier-ignore
const accented = /^([a-z])([a-z]+)$/i
const entity = /&(?:amp;|#0*38;|#x0*26;)*(?:#0*(\d{1,7})|#x0*([\da-f]{1,6})|([a-z][a-z\d]{1,20}));/gi
const [lastControl, lastOfWindows, lastSurrogate, lastOfAll] = [0x1f, 0x9f, 0xdfff, 0x10ffff]
const windows = new TextDecoder('windows-1252')

// Letters of more than one byte, as mail writes them: aren=E2=80=99t.
const quoted = /(?:=[CDEF][\dA-F](?:=[89AB][\dA-F]){1,3})+/g
const strict = new TextDecoder('utf-8', { fatal: true })

/** A text whose characters are written as the web or mail writes them, entities also twice: &rsquo; &#8217; &amp;#x2019; =E2=80=99. */
export const withoutEscapes = (text: string): string =>
  withoutQuoted(text).replace(entity, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return characterOf(name) ?? whole
    return characterAt(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)) ?? whole
  })

function characterOf(name: string): string | undefined {
  const known = named.get(name)
  if (known !== undefined) return known
  const [, letter = '', accent = ''] = accented.exec(name) ?? []
  const mark = accents.get(accent)
  return mark === undefined ? undefined : (letter + mark).normalize('NFC')
}

function characterAt(code: number): string | undefined {
  if (code === 0 || code > lastOfAll || (code >= 0xd800 && code <= lastSurrogate)) return undefined
  if (code <= lastControl) return code === 10 ? '\n' : ' '
  // Browsers read these as Windows does: &#146; is ’.
  return code > 0x7e && code <= lastOfWindows ? windows.decode(Uint8Array.of(code)) : String.fromCodePoint(code)
}

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
