import type { Vocabulary } from './vocabulary.ts'

/** English. */
export const en: Vocabulary = {
  elsewhereLabels: `
    also in the news | also on | also read | around the web | articles by | continue reading
    discover more | don t miss | editor s choice | editor s picks | editors picks | elsewhere on
    explore more | featured articles | featured stories | from our partners | from the web
    further reading | icymi | in case you missed it | in other news | keep reading | latest articles
    latest news | latest posts | latest posts by | latest stories | listen | listen now | load more
    more articles | more by | more from | more in | more like this | more news | more on this
    more on this story | more on this topic | more stories | most popular | most read | must read
    must reads | next article | next post | next story | other news | other stories
    our readers read next | popular articles | popular posts | popular stories | posts by
    previous article | previous post | promoted | promoted stories | read also | read full story
    read more | read next | read our | read the full article | read the full story | recent articles
    recent news | recent posts | recent stories | recommended | recommended articles
    recommended for you | recommended reading | recommended stories | related | related article
    related articles | related content | related coverage | related links | related news
    related posts | related reading | related stories | related story | related topics
    related video | related videos | see all | see also | see more | show more | stories for you
    top news | top stories | trending | trending now | trending stories | up next | view all
    view more | watch | watch also | watch live | watch more | watch now | watch the video
    what to read next | you may also be interested in | you may also like | you may be interested in
    you may like | you might also like | you might be interested in
  `,
  ledeLabels: 'abstract | at a glance | in brief | summary',
  openingJoiners: 'and',
  ownLabels: `
    about author | about the author | about the authors | ad | add a comment | ads | advertisement
    advertisements | advertising | all rights reserved | already a subscriber
    article continues below | article continues below advertisement | author | authors | back to top
    become a member | book a demo | bookmark | categories | category | click here | close | comment
    comments | connect with us | contact | contact us | contents | continue reading below
    contributors | copy link | did you find this helpful | disclaimer | disclosure | donate
    download our app | download the app | email | email address | embed | filed under
    find out more | follow | follow us | follow us on | follow us on social media | get in touch
    get started | get the app | get the newsletter | got a story | have a story | hide caption
    image gallery | in this article | in this guide | in this story | join our newsletter
    join the conversation | join the discussion | jump to | learn more | leave a comment
    leave a reply | like this | like this post | link copied | listen to article
    listen to this article | listen to this story | loading | log in | login | meet the author
    menu | min read | more about | mute | newsletter | newsletters | on this page | open image modal
    pause | photo gallery | play | play video | post a comment | print | print this page
    privacy policy | quick links | rate this | rate this article | reading time | register
    report a typo | report an error | republish | republish this article | request a demo | save
    scroll to continue | search | send feedback | share | share on | share this | share this article
    share this post | share this story | share via | share with | show caption | show comments
    sign up | sign up for our newsletter | sign up now | skip advertisement | skip to
    skip to content | skip to main content | sponsored | sponsored by | sponsored content
    spread the word | stay connected | stay informed | story continues below
    story continues below advertisement | subscribe | subscribe now | subscribe to our newsletter
    support our journalism | support us | table of contents | tag | tags | tell your friends
    terms of use | thank you for reading | thank you for subscribing | thanks for reading
    thanks for visiting | topics | topics in this article | view all posts | view comments
    view gallery | view image in fullscreen | view profile | volume | was this article helpful
    was this helpful | written by | your email
  `,
  commentsLabels: 'comments | leave a reply | reader comments | readers comments',
  prompts: `
    ad blocker | affiliate advertising program | affiliate commission | affiliate links
    all rights reserved | already have an account | amazon services llc | as an amazon associate
    automatically logged in | become a member | become a subscriber | breaking news alerts
    browser preferences | can be reached at | click here for | click here to | contact the author
    contact us | create an account | daily newsletter | delivered to your inbox
    do you have a story | download our | download the app | earn a commission | earn commissions
    email updates | email us | find us on | first appeared | follow her on | follow him on
    follow them on | follow us in | follow us on | for more information visit
    for more stories like this | free newsletter | get in touch | get the app | got a story
    has been covering | have a story | helps support our | in the comments
    in your browser preferences | in your inbox | invalid email | is a contributing
    is a contributor | is a freelance | is a journalist | is a reporter | is a senior
    is a staff writer | is a writer | is an editor | is the editor | join our
    join the conversation | join us on | leave a comment | let us know | like us on | log in to
    make a donation | may not be republished | more stories like this | no part of this
    on google news | on twitter at | opinions expressed | originally published | our newsletter
    please enable | preferred source | privacy policy | push notifications | reach her at
    reach him at | reach them at | read more about | read more from | refresh the page
    register sign in | reserved for subscribers | send us your | share your story | sign in to
    sign in to unlock | sign up for | sign up to | something went wrong | stay in the loop
    stay up to date | straight to your inbox | subscribe now | subscribe to | support our
    support our journalism | terms of use | thank you for registering | thank you for subscribing
    this article was updated | this content is hosted by | this is a breaking news story
    this post may contain affiliate | this story has been updated | this story was updated
    to your inbox | try again later | views and opinions | views expressed | was first published
    we may receive | weekly newsletter | writes about | you ll now receive | your browser
  `,
  surePrompts: 'google news | javascript | newsletter',
  houseWords: 'our | ours | us | we',
  bylinePrefixes: `
    a post by | about the author | article by | author | authored by | authors | by | contributed by
    created by | guest post by | posted by | published by | report by | reported by | reporting by
    sponsored by | story by | submitted by | text | text by | this article was written by
    this post was written by | this story was written by | words | words by | writer | written by
  `,
  bylineOpenings: 'by | posted by | story by | text by | words by | written by',
  authorPaths: `
    author | authors | columnist | columnists | contributor | contributors | editor | editors
    journalist | journalists | people | profile | profiles | reporter | reporters | staff | user
    users | writer | writers
  `,
  otherRoles: `
    additional reporting by | additional writing by | approved by | checked by | contributions by
    contributions from | edited by | editing by | editing: | editor: | expert reviewer
    fact checked by | fact-checked by | film by | illustrated by | illustration by | illustration:
    illustrations by | illustrator: | images by | medically reviewed by | photo by | photo:
    photographer: | photographs by | photographs: | photography by | photography: | photos by
    photos: | pictures: | produced by | producer: | researched by | reviewed & approved by
    reviewed by | reviewer | translated by | translation by | translation: | translator:
    updated by | verified by | video by | with contributions from
  `,
  nameJoiners: 'and | with',
  nameParticles: 'and | mac | st',
  jobWords: `
    advisor | analyst | associate | attorney | author | blogger | candidate | ceo | certified | cfo
    chief | co-founder | coach | columnist | columnists | consultant | contributing | contributor
    contributors | correspondent | critic | cto | dietitian | director | editor | educator
    engineer | expert | fellow | founder | gardener | head | horticulturalist | host | instructor
    intern | journalist | journalists | lawyer | lead | lecturer | licensed | manager | marketing
    master | nurse | officer | partner | photographer | physician | president | producer | professor
    registered | reporter | researcher | reviewer | senior | specialist | staff | strategist
    therapist | writer | writers
  `,
  jobJoiners: 'at | for | of | the | to',
  topicJoiners: 'for | in',
  deskWords: `
    agencies | agency | association | board | bureau | center | centre | company | correspondents
    council | daily | desk | digital | editorial | editors | foundation | gazette | group | herald
    inc | institute | llc | ltd | magazine | media | news | newsdesk | newspaper | newsroom | online
    press | radio | reporters | service | staff | team | times | tribune | tv | university
  `,
  agencyNames: `
    AAP | ANI | Asian News International | Associated Press | Australian Associated Press
    Bloomberg News | CP | Canadian Press | Dow Jones | Dow Jones Newswires | GNA | Ghana News Agency
    IANS | NAN | NZME | Nampa | News Agency of Nigeria | PA | PA Media | PA News Agency | PANA | PNA
    PTI | Press Association | Press Trust of India | RNZ | SAPA | The Associated Press
    The Canadian Press | UNI | UPI | United Press International
  `,
  networkNames: 'e-mail | email | follow | share',
  controlNames: `
    about | all posts | archive | author page | bio | comment | comments | contact
    editorial guidelines | editorial policy | full bio | home | learn more | leave a comment
    log in | log out | login | logout | menu | more | my account | print | read more | register
    save | search | see more | show menu | sign in | sign out | sign up | subscribe | subscribe now
    view all | view all posts | view author page | view comments | view profile
  `,
  weekdays: 'friday | monday | saturday | sunday | thursday | tuesday | wednesday',
  dayPrepositions: 'on',
  hourEndings: 'hr | hrs',
  publishWords: 'created | first published | posted | published',
  updateWords: `
    corrected | edited | last edited | last modified | modified | reviewed | revised | update
    updated
  `,
  retrievalWords: 'accessed on | archived | archived on | first seen | retrieved | retrieved on',
  issueWords: 'appeared in print | appears in print | issue | print edition',
  creditLabels: `
    artwork | courtesy | credit | credits | file photo | graphic | handout | illustration | image
    image credit | images | photo | photo credit | photograph | photos | picture | pictures | render
    screenshot | source | video
  `,
  pictureNouns: `
    graphic | graphics | illustration | illustrations | image | images | photo | photograph
    photographs | photos | picture | pictures
  `,
  creditPhrases: 'by | courtesy | courtesy of | credit',
  creditNames: 'AAP | Courtesy | PA | PA Wire | Supplied',
  institutionParticles: 'and | of | the',
  leadPictureLabels: `
    cover image | cover photo | feature image | featured image | header image | header photo
    lead image | lead photo | main image | main photo | thumbnail image | top image | top photo
  `,
  errorTitles: `
    404 error | access denied | are you a robot | are you human | attention required | bad gateway
    checking your browser | down for maintenance | error 404 | forbidden | human verification
    just a moment | not found | page does not exist | page not found | page unavailable
    please verify you are | robot check | security check | server error | service unavailable
    site maintenance | something went wrong | under maintenance | verify you are human
    we ll be back soon | we will be back soon
  `,
  consentPhrases: `
    accept all cookies | accept cookies | before you continue | consent to | cookie settings
    information on a device | information on your device | legitimate interest | manage your privacy
    our partners | process personal data | we and our partners | we use cookies
    we value your privacy | withdraw your consent | your privacy choices
  `,
  scriptPhrases: `
    enable javascript | javascript is disabled | javascript is required | requires javascript
    turn on javascript
  `,
  paywallPhrases: `
    already a subscriber | exclusive to subscribers | for members only | for subscribers only
    log in to continue | register to continue | reserved for subscribers | sign in to continue
    subscribe to continue | subscribe to keep reading | subscribe to read | subscriber only
    subscribers only | this article is for | to continue reading | to keep reading
    to read the full | unlock this article
  `,
}
