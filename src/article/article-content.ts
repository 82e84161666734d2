import type { Body } from './body.ts'
import type { Moment } from './day.ts'
import type { SafeUrl } from './safe-url.ts'

/** Where an article comes from. */
export type Source = {
  /** The address that the page states for itself on its own site, else the one that was given. */
  url: SafeUrl
  /** The outlet's name for readers. */
  name: string
  /** Its host without `www.`. */
  domain: string
}

/** The picture that represents the article in lists and previews; the body may contain it, too. */
export type LeadImage = {
  url: SafeUrl
  alt: string
  /** In pixels. */
  width: number | null
  /** In pixels. */
  height: number | null
  /** Who made it, as printed. */
  credit: string | null
}

/** What the cleaner extracts from a page: everything about an article that follows from the page. */
export type ArticleContent = {
  source: Source
  /** BCP 47 tag; `und` when unknown. */
  lang: string
  title: string
  /** The standfirst below the title; `null` when there is none, or when the body repeats it. */
  lede: string | null
  /** Names of people, and of agencies that the page lists as authors next to them, as printed. */
  byline: string[]
  /** News agencies and desks that the page credits, with or without people, including those in the byline. */
  agencies: string[]
  publishedAt: Moment | null
  modifiedAt: Moment | null
  image: LeadImage | null
  section: string | null
  tags: string[]
  body: Body
  /** Whether everybody may read the page, as it states itself; `null` when it does not. */
  isAccessibleForFree: boolean | null
  /** The text breaks off, as at a paywall. */
  isTruncated: boolean
  /** The page asks search engines not to list it. */
  isNoindex: boolean
  /** The page reserves text and data mining (TDM Reservation Protocol). */
  isTdmReserved: boolean
  /** The cleaner's confidence that this is the article, and the whole of it, from 0 to 1. */
  confidence: number
}
