import type { Tongue } from './spelled-numbers.ts'

/** A number that stands somewhere. */
export interface Found {
  readings: number[]
  /** What it may be as well: 17 and 30 of 17:30, two of two thirds. */
  parts?: number[]
  /** The percent that it may be, where it is a share of all. */
  shares?: number[]
  /** Whether it is a share in words without a number, as half of all. */
  isRough?: boolean
  /** How many tokens it takes. */
  length: number
}

export const articles: Partial<Record<Tongue, RegExp>> = {
  en: /^an?$/,
  de: /^ein(?:e[mnrs]?)?$/,
  fr: /^une?$/,
  es: /^una?$/,
  it: /^un[ao]?$/,
  pt: /^uma?$/,
  nl: /^een$/,
}

// To thousandths, which a product of fractions may miss.
export const rounded = (n: number): number => Math.round(n * 1000) / 1000
