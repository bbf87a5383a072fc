const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example })

const tag = '"1-5f9f8b449fe6cc36"'

/** Headers of answers. */
export const headers = {
  'Accept-Encoding': text('Where the body was compressed: what is taken instead', 'identity'),
  'Accept-Patch': text('Of a PATCH: the types of body that it takes (RFC 5789)', 'application/merge-patch+json, application/json'),
  'Cache-Control': text(
    'Who may keep the answer, and that it is to be asked about again before it is used; `no-store` where it has a secret',
    'no-cache',
  ),
  ETag: text(
    'The version of the record, and after the hyphen a stamp of everything the answer shows. Send it as If-None-Match to read again, as If-Match to change',
    tag,
  ),
  'Idempotent-Replayed': {
    description: '`true` on an answer that is told again: the request was sent before with this Idempotency-Key. Absent on the first',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  Link: text(
    'Of a list the next page, with the same filters, absent on the last; with `asOf` also, with rel="original", the same of the present (RFC 7089); of a new claim, with rel="similar", the claims that it likely repeats (RFC 8288)',
    '</v1/claims?standing=contested&cursor=AZoIAL39cACAAAVvuyhcT3mXz1q2kB4d>; rel="next"',
  ),
  'Memento-Datetime': text(
    'With `asOf`: the instant it was answered for, as HTTP writes dates, in whole seconds (RFC 7089)',
    'Sun, 09 Nov 2025 12:00:00 GMT',
  ),
  'Onrecord-As-Of': text(
    'With `asOf`: the instant it was answered for, exactly; RFC 3339 in UTC with milliseconds',
    '2025-11-09T12:00:00.000Z',
  ),
  'Onrecord-Cursor': text('Where the feed of changes goes on from this export: the `cursor` to send there. Absent with `asOf`', 'MS4xNDU'),
  'Onrecord-Withdrawn': text(
    'With `asOf`, of a record that has been withdrawn since then: when, RFC 3339 in UTC',
    '2025-11-12T08:15:00.000Z',
  ),
  Location: text('Where the record is', '/v1/claims/019a6cff-48c8-7000-8000-056fbb285c4f'),
  RateLimit: text(
    'How many requests are left (`r`), and in how many seconds there are all again (`t`); absent where there is no limit',
    '"caller";r=599;t=42',
  ),
  'RateLimit-Policy': text(
    'How many requests (`q`) each key, or each address without one (of IPv6 each /64), has in how many seconds (`w`); absent where there is no limit',
    '"caller";q=600;w=60',
  ),
  'Retry-After': { description: 'In how many seconds to try again', schema: { type: 'integer', minimum: 0 }, example: 42 },
  Vary: text('Which headers of the request the answer depends on', 'Authorization, Accept, Origin'),
  'WWW-Authenticate': text('How to say who you are (RFC 6750)', 'Bearer realm="onrecord"'),
  'X-Request-Id': text(
    'What the log calls the request: the X-Request-Id that was sent, if that is 1 to 64 letters, digits, `.`, `_` and `-`',
    '5f0c2a1e-6a0b-4c9e-9d7a-2f4be1c0a7d3',
  ),
}

export type Header = keyof typeof headers

/** Headers of requests. */
export const parameters = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The ETag that was read: the change is made only if the record is still at that version. Its stamp is not compared, so that a new denial of a claim blocks nobody who edits it. `*` changes whatever is there',
    schema: { type: 'string' },
    example: tag,
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETags the caller has: the answer is 304, without a body, while one of them is still right',
    schema: { type: 'string' },
    examples: { sample: { value: tag, 'x-disabled': true } },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description:
      'The `id` of the last event that was read, which is the `cursor` of its change: the stream goes on after it, without a gap. Browsers send it by themselves when they connect again (WHATWG HTML, server-sent events)',
    schema: { type: 'string', maxLength: 100 },
    examples: { sample: { value: 'MS41OQ', 'x-disabled': true } },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      "A name for the request, so that it can be sent again when no answer came: 1 to 255 visible ASCII characters, such as a UUID, bare or as a quoted string (draft-ietf-httpapi-idempotency-key-header). For 24 hours the same key of the caller's, at the same path and with the same query and body byte for byte, is told the first answer again, with `Idempotent-Replayed: true`, and nothing is written twice; with another query or body it is 422, and while the first is being answered 409. What was refused before the body was read, and 401, 403, 412, 428, 429 and 5xx, are not kept: such a request can be sent again with the same key",
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
    examples: { sample: { value: '8e03978e-40d5-43e8-bc93-6894a57f9324', 'x-disabled': true } },
  },
}
