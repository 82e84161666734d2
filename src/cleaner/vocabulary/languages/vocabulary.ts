/**
 * The words and phrases that newspapers of one language and their sites use. A field is a sorted list of entries,
 * separated by `|` or a line break. `entriesOf` reads the entries of all languages together.
 *
 * Entries of the fields marked "Folded" have the form that `comparableForm` returns. Entries are in lower case, except
 * in the fields where case counts.
 */
export type Vocabulary = {
  // Boxes between and after the paragraphs. A label is a whole line, or the beginning of one with links. Folded.

  /** Labels of boxes that lead to other articles. */
  elsewhereLabels?: string
  /** Labels in front of a standfirst. */
  ledeLabels?: string
  /** Joiners that may begin a part of a split list. */
  openingJoiners?: string
  /** Labels of a site's own services: newsletters, channels, apps, donations, forms, readers' comments. */
  ownLabels?: string
  /** Headings of readers' comments; what follows is not part of the article. */
  commentsLabels?: string
  /** Phrases in which a site speaks for itself: newsletters, channels, apps, rights, a note about the writer. */
  prompts?: string
  /** Prompts that count as two, since articles hardly contain them. */
  surePrompts?: string
  /** Words with which a paper speaks of itself in the first person. Folded. */
  houseWords?: string

  // Bylines.

  /** Words before the names in a byline. */
  bylinePrefixes?: string
  /** Prefixes that make a line a byline even if nothing marks it as one. */
  bylineOpenings?: string
  /** Nouns that make a line a byline, before a colon or alone on the line. */
  authorNouns?: string
  /** Path segments of authors' pages. */
  authorPaths?: string
  /** Words before the names of people who did not write the article but reviewed, translated or illustrated it. */
  otherRoles?: string
  /** Words between the last two names of a list. */
  nameJoiners?: string
  /** Names that begin with a letter that may also join two names. */
  namesLikeJoined?: string
  /** Words in lower case within a person's name. */
  nameParticles?: string
  /** Titles, trades and roles that follow or precede a name. */
  jobWords?: string
  /** Small words within a job's title: "Director of Tides". */
  jobJoiners?: string
  /** Words between a writer's name and a link to the topic: "Ada Winter in". */
  topicJoiners?: string
  /** Words that occur only in names of desks, newsrooms and institutions. */
  deskWords?: string
  /** Endings of newsrooms' names in scripts without spaces. */
  deskEndings?: string
  /** Names with which news agencies sign. Case counts. */
  agencyNames?: string
  /** Default names of accounts in publishing systems. */
  accountNames?: string
  /** Networks of the share buttons near a byline, and the text of those buttons. */
  networkNames?: string
  /** The text of other controls and links near a byline. */
  controlNames?: string

  // Times.

  weekdays?: string
  /** Words before a weekday: "on Friday". */
  dayPrepositions?: string
  /** Abbreviations after an hour, whose full stop does not end a sentence. */
  hourEndings?: string
  /** Words that put a time of day into the afternoon. */
  afternoonWords?: string
  /** Short forms of these, which count only at the end of a word. */
  afternoonEndings?: string
  /** Words next to the date of publication. */
  publishWords?: string
  /** Words next to the date of a later change. */
  updateWords?: string
  /** Words next to the date on which an archive or a reader retrieved the page. */
  retrievalWords?: string
  /** Words next to the date on the cover of a printed issue. */
  issueWords?: string

  // Pictures.

  /** Labels before a colon and a picture's credit. */
  creditLabels?: string
  /** Abbreviated labels, which need no colon. Case counts. */
  abbreviatedLabels?: string
  /** Nouns for a picture before one of `creditPhrases`: "photo by". */
  pictureNouns?: string
  creditPhrases?: string
  /** Agencies, archives and photo services that sign pictures without a label. Case counts. */
  creditNames?: string
  /** Further names, which are a credit only after a separator at the end of the caption. Case counts. */
  signingNames?: string
  /** Words after the name of the person who took or provided a picture. */
  photographerVerbs?: string
  /** Words after the name of the person who drew a picture. */
  artistVerbs?: string
  /** Words in lower case within an institution's name. */
  institutionParticles?: string
  /** Labels before a colon and the credit of the lead picture. */
  leadPictureLabels?: string

  // Pages without an article, or with only its beginning. Folded.

  /** Phrases in the titles of error pages. */
  errorTitles?: string
  /** Phrases of consent walls. */
  consentPhrases?: string
  /** Phrases of pages that show their text only with scripts. */
  scriptPhrases?: string
  /** Phrases of pages that show the whole article only to subscribers. */
  paywallPhrases?: string
}
