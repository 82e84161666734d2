import type { Language } from './language.ts'

export const en: Language = {
  tag: 'en',
  givenNames: 'Ada | Bram | Cleo | Derek | Edwina | Fergus | Greta | Hollis | Ines | Jasper',
  familyNames: 'Winterbourne | Okonjo | Tidewell | Marlow | Pendry | Castell | Ashgrove | Quill',
  places: 'Ternmouth | Saltmere | Overwick | Greyhaven | Port Lenning | Dunmarsh',
  nouns: `ferry | council | harbour | library | bridge | orchard | school | budget | festival | lighthouse | tram
    market | hospital | museum | river | vote`,
  siteNouns:
    'newsletter | cookie banner | subscription | privacy notice | advertising | comment section',
  syllables: 'bo | dra | el | fin | gor | ha | ka | lum | mer | no | ri | sol | tern | vas',
  sentences: `
    The {n} of {l} has been closed since Monday, and nobody knows when the {n} will open again.
    "We had {i} visitors last year, and not one of them asked about the {n}," said {p}.
    According to {p}, the {n} will cost {i} million, twice what the council of {l} had planned.
    In {l} people have waited for the {n} since {w} built the first one {i} years ago.
    That was not enough.
    {p} disagrees, pointing to a report by {w} which found that the {n} loses {i} a day.
    When the {n} at {w} failed, {i} people had to walk to {l} through the rain.
    It is the third {n} this year that {l} has lost to the storms, the mayor said on Tuesday.
    Work on the {w} {n} begins in spring; the first {i} metres should be ready by June.
    Critics say the {n} comes too late for {l}, where {i} families have already left.
    "Nobody told us," {p} said, shaking his head, "that the {n} would be gone by the summer."
    The plan, known as {w}, would bring a new {n} to {l} and {i} jobs with it.
  `,
  questions: `
    Why does {l} need a new {n}?
    What will the {n} cost, and who pays?
    What happens next with the {w} {n}?
    Who decides about the {n}?
  `,
  headings: `
    Background
    Contact
    Topics
    About the author
    A {n} for {l}
    What the {n} costs
    Back to {w}
  `,
  consent: `
    We and our {i} partners store and access information on your device, such as unique identifiers in cookies.
    With your consent we use precise location data and personal data to show advertising that suits you.
    You can accept or manage your choices at any time, and withdraw your consent on the privacy page.
    Some vendors process your personal data on the basis of a legitimate interest, to which you may object.
    Strictly necessary cookies make the site work and cannot be switched off in our systems.
    These choices are signalled to our partners and do not affect browsing data on {w}.
  `,
  newsletter: `
    Get the best of {w} in your inbox every morning.
    Sign up for our free newsletter and never miss a story about {l}.
    By signing up you agree that {w} may send you offers; you can unsubscribe at any time.
  `,
  appeals: `
    {w} has no owner who tells us what to write, so we depend on readers like you.
    If you value what we do, please consider giving as little as {i} a month.
    Become a member of {w} today and help our small newsroom in {l} to stay independent.
    You have read {i} articles this month; our reporting costs money, and yours keeps it free.
  `,
  bios: `
    {p} is a reporter for {w} and writes about {l} and its {n}.
    {p} joined {w} in 2019 after {i} weeks at a radio station; she lives in {l} with two cats.
  `,
  makers: `
    Editing by {p}; additional reporting by {p} in {l}
    This story was produced by the {w} desk and first appeared in our weekend edition.
    Graphics: {p}. Audio: {p}. Translation: {p}
  `,
  shop: `
    Buy the {w} {n} from {i}.99 at our partner shop
    {w} may earn a commission when you buy through links on our site.
    Now {i}.50 instead of {i}.99: to the offer
  `,
  comments: `
    I have lived in {l} for {i} years and never saw such a {n}.
    Typical. They spend {i} million on a {n} and nobody asks us.
    Well said, {p}! Could not agree more.
  `,
  labels: {
    accept: 'Accept all | I agree | Allow all',
    by: 'By | Written by | Words by',
    comments: 'Comments | Join the conversation | Readers say',
    consent: 'We value your privacy | Your choices | Cookie settings | Before you continue',
    imprint: 'Imprint | About us | Terms | Privacy | Contact | Jobs',
    live: 'Live | Latest updates',
    photo: 'Photo | Picture | Photograph',
    readAlso: 'Read also | Read more | See also',
    related: 'More from this section | Related stories | You may also like | Our picks today',
    settings: 'Manage options | Reject all | Settings',
    share: 'Share | Send by e-mail | Copy link | Print',
    summary: 'Summary | Key points | At a glance | Made by AI: the short version',
    tags: 'Tags | Filed under | Topics',
    updated: 'Updated | Last changed',
  },
}
