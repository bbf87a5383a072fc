// The rows of a corpus as lines of COPY, each with the columns that triggers would have derived.
import { slugFrom } from '../../src/record.ts'
import { likelihoods, outcomes, relationKinds, sourceKinds } from '../../src/vocabulary.ts'
import { instant, line, list } from './copy.ts'
import { embargo, kinds, languageOf, nobody, type Plan, stances, undated } from './corpus-plan.ts'
import { Random, Weighted, zipf } from './random.ts'
import { Neighbours, standingsOf } from './standings.ts'
import { type Dates, day, inSeason, type Stated } from './stated.ts'
import { capitalized, languages, phrase, type Vocabulary, vocabularies } from './words.ts'

interface Table {
  name: string
  columns: string
  rows: () => Iterable<string>
}

const words = 100
const lists = 200
const claimKinds = ['fact', 'assessment', 'forecast', 'allegation', 'intent']
const claimKind = new Weighted([42, 30, 12, 11, 5])
const sourceKind = zipf(sourceKinds.length, 1.2)
const relationKind = new Weighted([25, 35, 15, 12, 5, 8])
const topicsOfOne = new Weighted([0, 35, 40, 25])
const placesOfOne = new Weighted([40, 45, 15])
const countries =
  'UA RU US DE FR GB PL HU RO TR CN IL IR SY EG IN PK BR MX CA ES IT GR RS GE AM AZ KZ BY LT LV EE FI SE NO DK NL BE CH AT'.split(' ')

const clock = { source: 1, analyst: 2, claim: 3, relation: 4, attribution: 10 }

/** A UUIDv7 as the database makes them: milliseconds, then the order within them, then chance. */
function idOf(random: Random, time: number, within: number, kind: number, number: number): string {
  const ms = time.toString(16).padStart(12, '0')
  const chance = random
    .at(kind + 300, number)
    .bits()
    .toString(16)
    .padStart(8, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${within.toString(16).padStart(4, '0')}${chance}`
}

export interface Reading {
  dates: Dates
  /** Folds words as the database does. */
  fold(words: string[]): Promise<Map<string, string>>
}

export async function tablesOf(plan: Plan, { dates, fold }: Reading): Promise<Table[]> {
  const { seed, claims, sources, analysts, attributions, relations } = plan
  const random = new Random(seed)
  const inner = new Random(seed)
  const tongues = vocabularies(seed, claims.count)
  const english = tongues[0] as Vocabulary
  const tongueOf = (claim: number) => tongues[claims.language[claim] as number] as Vocabulary

  const topics = distinct(2000, (n) => phrase(english, random.at(lists, n), 1) + (n % 3 ? '' : ` ${english.content(random)}`))
  const places = distinct(1500, (n) => capitalized(english.content(random.at(lists + 1, n))))
  const publishers = distinct(Math.ceil(3000 * (claims.count / 100_000) ** 0.5) + 20, (n) =>
    capitalized(english.content(random.at(lists + 2, n)) + (n % 2 ? ` ${capitalized(english.content(random))}` : ' Herald')),
  )
  const topic = zipf(topics.length, 0.9)
  const place = zipf(places.length, 1)
  const publisher = zipf(publishers.length, 0.95)
  const folded = await fold([...publishers, ...languages])

  const claimId = (n: number) => idOf(inner, claims.time[n] as number, clock.claim, kinds.claim, n)
  const sourceId = (n: number) => idOf(inner, sources.time[n] as number, clock.source, kinds.source, n)
  const analystId = (n: number) => idOf(inner, analysts.time[n] as number, clock.analyst, kinds.analyst, n)
  const attributionId = (n: number) => {
    const place = n - (claims.attributions[attributions.claim[n] as number] as number)
    return idOf(inner, attributions.time[n] as number, clock.attribution + place, kinds.attribution, n)
  }
  const relationId = (n: number) => idOf(inner, relations.time[n] as number, clock.relation, kinds.relation, n)
  const stamp = (random: Random, time: number, edited = 0) =>
    [edited ? 2 : 1, instant(time), instant(edited || time), `desk-${random.between(1, 20)}`] as const
  const date = (number: number): Stated | undefined => (number === undated ? undefined : dates.at(number))
  const slug = (name: string, n: number) => `${slugFrom(undefined, name, 'claim').slice(1, 80).replace(/-$/, '')}-${n.toString(36)}`
  const releaseOf = (time: number) => (Number.isFinite(time) ? instant(time) : null)
  const moderate = (random: Random, usual: number, most: number) => Math.min(most, Math.floor(random.far(usual, most)))

  const worded = (n: number) => {
    const tongue = tongueOf(n)
    let label = tongue.content(random.at(kinds.claim + words, n))
    for (let more = random.between(1, 5); more > 0; more--) label += ` ${tongue.word(random)}`
    return { label: capitalized(label), text: sentence(n) }
  }
  const sentence = (n: number) => `${capitalized(phrase(tongueOf(n), random, random.between(12, 40)))}.`

  function* claimRows() {
    for (let n = 0; n < claims.count; n++) {
      const { label, text } = worded(n)
      const time = claims.time[n] as number
      const kind = claimKinds[claimKind.pick(random)] as string
      const about = random.chance(0.75) ? dates.at(dates.near(random, time - random.far(0.1, 400) * day, 'vague')) : undefined
      const about_ = new Set(Array.from({ length: topicsOfOne.pick(random) }, () => topics[inSeason(topic.pick(random), time)] as string))
      const where = Array.from({ length: placesOfOne.pick(random) }, () => inSeason(place.pick(random), time)).map((n) => ({
        name: places[n],
        country: countries[n % countries.length],
      }))
      const forecast = kind === 'forecast'
      const by = forecast && random.chance(0.7) ? dates.at(dates.near(random, time + random.far(10, 400) * day, 'vague')) : undefined
      const outcome = forecast && random.chance(0.3) ? outcomes[random.below(outcomes.length)] : undefined
      const resolved = outcome && dates.at(dates.near(random, time + random.far(10, 400) * day, 'exact')).text
      const note = outcome && random.chance(0.5) ? phrase(tongueOf(n), random, 12) : undefined
      const release = claims.release[n] as number
      const called = slug(label, n)
      const stamped = stamp(random, time, claims.edited[n])
      const language = languageOf(plan, n)
      yield line(
        claimId(n), called, called, ...stamped, label, text, kind, language, about?.text, list([...about_]), JSON.stringify(where),
        releaseOf(release), by?.text, outcome, resolved, note, about?.range, by?.range, folded.get(language),
        release >= embargo && Number.isFinite(release),
      ) // prettier-ignore
    }
  }

  function* formerRows() {
    for (let n = 0; n < claims.count; n++) {
      if (!claims.edited[n]) continue
      random.at(kinds.claim + words + 50, n)
      yield line(claimId(n), sentence(n))
    }
  }

  function* sourceRows() {
    for (let n = 0; n < sources.count; n++) {
      random.at(kinds.source + words, n)
      const title = capitalized(phrase(english, random, random.between(4, 10)))
      const house = random.chance(0.97) ? (publishers[inSeason(publisher.pick(random), sources.time[n] as number)] as string) : undefined
      const url = random.chance(0.85)
        ? `https://${(house ?? 'archive')
            .toLowerCase()
            .normalize('NFKD')
            .replace(/[^a-z]+/g, '-')}.example/${n.toString(36)}`
        : undefined
      const byline = Array.from(
        { length: random.below(3) },
        () => `${capitalized(english.content(random))} ${capitalized(english.content(random))}`,
      )
      const language = languages[random.chance(0.85) ? 0 : random.below(4)] as string
      const published = date(sources.dated[n] as number)
      const origin = sources.origin[n] as number
      const release = sources.release[n] as number
      const called = slug(title, n)
      yield line(
        sourceId(n), called, called, ...stamp(random, sources.time[n] as number), title, sourceKinds[sourceKind.pick(random)], url,
        house, list(byline), language, published?.text, origin === nobody ? null : sourceId(origin), published?.range, url,
        house && folded.get(house), folded.get(language), releaseOf(release), release < embargo,
      ) // prettier-ignore
    }
  }

  function* analystRows() {
    for (let n = 0; n < analysts.count; n++) {
      random.at(kinds.analyst + words, n)
      const kind = ['organization', 'group'][n % 8] ?? 'person'
      const name = `${capitalized(english.content(random))} ${capitalized(english.content(random))}`
      const aliases = random.chance(0.3) ? [`${name.charAt(0)}. ${capitalized(english.content(random))}`] : []
      const role = random.chance(0.5) ? phrase(english, random, 3) : undefined
      const organization = analysts.member[n] as number
      const affiliations = organization === nobody ? [] : [{ organization: analystId(organization), title: english.content(random) }]
      const same = random.chance(0.2) ? [`https://www.wikidata.org/entity/Q${1_000_000 + n}`] : []
      const called = slug(name, n)
      yield line(
        analystId(n), called, called, ...stamp(random, analysts.time[n] as number), name, list(aliases), kind, role,
        JSON.stringify(affiliations), list(same), kind === 'group' && random.chance(0.5), releaseOf(analysts.release[n] as number),
        (analysts.release[n] as number) < embargo,
      ) // prettier-ignore
    }
  }

  function* attributionRows() {
    for (const n of attributions.order) {
      random.at(kinds.attribution + words, n)
      const claim = attributions.claim[n] as number
      const first = claims.attributions[claim] as number
      const tongue = tongueOf(claim)
      const quoted = random.chance(0.55)
      const quote = quoted ? phrase(tongue, random, moderate(random, 4, 40)) : undefined
      const around = quoted && random.chance(0.2)
      const likelihood = random.chance(0.1) ? random.one(likelihoods) : undefined
      const origin = n > first && random.chance(0.12) ? first + random.below(n - first) : undefined
      const stated = date(attributions.dated[n] as number)
      const id = attributionId(n)
      yield line(
        id, id, ...stamp(random, attributions.time[n] as number), claimId(claim), sourceId(attributions.source[n] as number),
        attributions.analyst[n] === nobody ? null : analystId(attributions.analyst[n] as number), stances[attributions.stance[n] as number],
        stated?.text, quote, around ? phrase(tongue, random, 4) : null, around ? phrase(tongue, random, 4) : null,
        random.chance(0.5) ? random.between(1, 40) : null, random.chance(0.1) ? random.between(1, 90) : null,
        random.chance(0.05) ? random.below(36_000) / 10 : null, likelihood, random.chance(0.15) ? random.between(1, 6) : null,
        origin === undefined ? null : attributionId(origin), random.chance(0.05) ? phrase(english, random, 12) : null,
        stated?.range, instant(attributions.position[n] as number),
      ) // prettier-ignore
    }
  }

  function* shownRows() {
    const pairs = [
      [sources.shownBy, sourceId],
      [analysts.shownBy, analystId],
    ] as const
    for (const [shownBy, idOf] of pairs) for (const [n, by] of shownBy.entries()) if (by !== nobody) yield line(idOf(n), attributionId(by))
  }

  function* relationRows() {
    for (const n of relations.order) {
      random.at(kinds.relation + words, n)
      const id = relationId(n)
      yield line(
        id, id, ...stamp(random, relations.time[n] as number), claimId(relations.from[n] as number), claimId(relations.to[n] as number),
        relationKinds[relationKind.pick(random)], random.chance(0.1) ? phrase(english, random, 8) : null,
      ) // prettier-ignore
    }
  }

  function* standingRows() {
    const neighbours = new Neighbours(plan)
    for (let n = 0; n < claims.count; n++) {
      const id = claimId(n)
      for (const { since, until, standing, counts, attributions, relations, open } of standingsOf(plan, n, neighbours)) {
        const { asserts, denies, qualifies, questions, reports, retracts } = counts
        yield line(
          id,
          instant(until),
          instant(since),
          standing,
          asserts,
          denies,
          qualifies,
          questions,
          reports,
          retracts,
          attributions,
          relations,
          instant(open),
        )
      }
    }
  }

  const stamps = 'version, recorded_at, updated_at, recorded_by'
  return [
    {
      name: 'analyst',
      columns: `id, slug, key, ${stamps}, name, aliases, kind, role, affiliations, same_as, anonymous, released_at, exposed`,
      rows: analystRows,
    },
    {
      name: 'source',
      columns: `id, slug, key, ${stamps}, title, kind, url, publisher, byline, language, published_at, derived_from_id, published_range, normal_url,
        publisher_folded, language_folded, released_at, exposed`,
      rows: sourceRows,
    },
    {
      name: 'claim',
      columns: `id, slug, key, ${stamps}, label, text, kind, language, about, topics, places, release_at, resolves_by, resolution_outcome,
        resolution_at, resolution_note, about_range, resolves_by_range, language_folded, release_pending`,
      rows: claimRows,
    },
    {
      name: 'attribution',
      columns: `id, key, ${stamps}, claim_id, source_id, analyst_id, stance, stated_at, quote_exact, quote_prefix, quote_suffix, paragraph, page,
        seconds, likelihood, credibility, derived_from_id, note, stated_range, position_at`,
      rows: attributionRows,
    },
    { name: 'relation', columns: `id, key, ${stamps}, from_id, to_id, kind, note`, rows: relationRows },
    {
      name: 'standing',
      columns: `claim_id, until, since, standing, asserts, denies, qualifies, questions, reports, retracts, attribution_count, relation_count,
        relations_open_at`,
      rows: standingRows,
    },
    { name: 'former', columns: 'id, text', rows: formerRows },
    { name: 'shown', columns: 'id, by_id', rows: shownRows },
  ]
}

function distinct(count: number, make: (n: number) => string): string[] {
  const made = new Set<string>()
  for (let n = 0; made.size < count; n++) made.add(make(n))
  return [...made]
}
