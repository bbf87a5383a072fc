const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const date = String.raw`(?:(?:${months})\.? ${day}|${day} (?:${months})\.?),? \d{4}`
const clock = String.raw`\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?`
const time = String.raw`(?:${clock}\W{0,5})?`
// "— Jane Roe (@janeroe) March 4, 2019", as embedded posts end; with its date it is plainly one wherever it stands.
const dated = new RegExp(
  String.raw`(?:[—–]|(?<=^|\s)--?(?=\s))\s*([^\n@—–]{1,50}?)\s*\((@\w{1,40})\)\s*${time}${date}(?!\d)(?:[ \n]?·?[ \n]?${clock})?(?:\s?read more(?:…|\.{3}|$))?`,
  'gi',
)
const last = new RegExp(String.raw`(?:[—–]|--?)\s*([^\n@]{1,80}?)\s*\((@\w{1,40})\)\s*(?:${time}${date}\W{0,5}${time})?[\s.]*$`, 'i')
// "3:45 PM · Nov 8, 2025 · 1.2M Views", and what is counted below it.
const counted = String.raw`(?:[\s·•]{0,3}\d[\d.,]{0,9} ?[kmb]?\s?(?:views|reposts?|retweets?|quotes?|quote tweets?|likes?|bookmarks?|replies)\b)`
const posted = new RegExp(
  String.raw`(?:last edited ?)?(?<!\d)${clock}\s?[·•]\s?${date}(?!\d)(?:\s?[·•]\s?twitter (?:for \w+|web app))?${counted}{0,6}`,
  'gi',
)

/** A text without what embedded posts are signed with; who signed is told. */
export function withoutSignatures(text: string, tell: (name: string, handle: string) => void): string {
  const sign = (_: string, name: string, handle: string) => {
    tell(name, handle.slice(1))
    return ' '
  }
  return text.replace(posted, ' ').replace(last, sign).replace(dated, sign)
}
