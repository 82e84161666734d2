/**
 * What the newspapers of one language and their sites say. A field is a list of entries, sorted, with `|` or the end of
 * a line after each. Readers take the entries of all languages together, see `entriesOf`; `months` alone are read by
 * language.
 *
 * Fields that are compared with folded text hold it as `comparableForm` gives it. Names keep their case; all others are
 * in lower case.
 */
export type Vocabulary = {
  // Boxes between and after the paragraphs. A label is a whole line, or begins one that goes on with links. Folded.

  /** Labels of boxes that lead to other articles. */
  elsewhereLabels?: string
  /** Labels of a site's own business: letters, channels, apps, donations, forms, readers' words. */
  ownLabels?: string
  /** Labels of readers' comments; all that follows is theirs or the site's. */
  commentsLabels?: string
  /** Phrases by which sites speak for themselves: letters, channels, apps, rights, the writer's own line. */
  prompts?: string
  /** Prompts that count as two: no article says them by chance. */
  surePrompts?: string

  // The lede.

  /** What some pages print before a standfirst to say that it is one. */
  ledeLabels?: string

  // Bylines.

  /** What precedes names in a byline. */
  bylinePrefixes?: string
  /** The prefixes that make a line a byline even where no name or mark says so. */
  bylineOpenings?: string
  /** Nouns that do the same, before a colon or alone on the line. */
  authorNouns?: string
  /** Parts of an address under which sites keep the pages of their authors. */
  authorPaths?: string
  /** What precedes those who did not write an article but reviewed, translated or pictured it. */
  otherRoles?: string
  /** What joins the last two names of a list. */
  nameJoiners?: string
  /** The joiners that a list may be split before, so that a name begins with one. */
  openingJoiners?: string
  /** Words in lower case within a person's name. */
  nameParticles?: string
  /** Titles, trades and roles that follow or precede a name. */
  jobWords?: string
  /** Small words within a job's title: "Director of Tides". */
  jobJoiners?: string
  /** What joins a name to the topic that its writer covers: "Ada Winter in". */
  topicJoiners?: string
  /** Words that only desks, newsrooms and institutions have in their names. */
  deskWords?: string
  /** Endings of newsrooms' names in scripts without spaces. */
  deskEndings?: string
  /** News agencies by the names that they sign with. */
  agencyNames?: string
  /** What accounts of publishing systems are called when nobody gave them a name. */
  accountNames?: string
  /** Networks that share buttons near a byline lead to, and what those buttons say. */
  networkNames?: string
  /** What other controls and links near a byline say. */
  controlNames?: string

  // Times.

  /**
   * The twelve months from January on, where the locale data of the Workers runtime lack the language. Each with its
   * forms, parted by a space: alone, next to a day, short. From Unicode CLDR.
   */
  months?: string
  weekdays?: string
  /** What precedes a weekday: "on Friday". */
  dayPrepositions?: string
  /** What follows an hour, and ends in a full stop that closes no sentence. */
  hourEndings?: string
  /** What makes a clock's hour one of the afternoon. */
  afternoonWords?: string
  /** The same, where it is so short that it has to be a word's end. */
  afternoonEndings?: string
  /** Words next to a date of the first printing. */
  publishWords?: string
  /** Words next to a date of a later change. */
  updateWords?: string
  /** Words next to the date when somebody found the page. */
  retrievalWords?: string

  // Pictures.

  /** What precedes a picture's credit and a colon. */
  creditLabels?: string
  /** Labels that are abbreviated and have no colon. Case counts. */
  abbreviatedLabels?: string
  /** What a picture is called before one of `creditPhrases`: "photo by". */
  pictureNouns?: string
  creditPhrases?: string
  /** Agencies, archives and photo services that sign pictures without a label. Case counts. */
  creditNames?: string
  /** Further ones that sign only behind a sign that closes the caption. Case counts. */
  signingNames?: string
  /** What follows the name of who took or gave a picture. */
  photographerVerbs?: string
  /** What follows the name of who drew one. */
  artistVerbs?: string
  /** Words in lower case within an institution's name. */
  institutionParticles?: string
  /** What precedes the credit of the picture that an article is listed with, and a colon. */
  leadPictureLabels?: string

  // Pages that are no article, or only its beginning. Folded.

  /** What the titles of error pages say. */
  errorTitles?: string
  /** What walls before a page say. */
  consentPhrases?: string
  /** What pages say whose text only a script brings. */
  scriptPhrases?: string
  /** What pages say that show the rest of an article to subscribers only. */
  paywallPhrases?: string
}
