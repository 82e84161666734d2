import type { Vocabulary } from './vocabulary.ts'

/** Names and words that are the same in all languages. */
export const und: Vocabulary = {
  agencyNames: 'AFP | AP | Reuters | Thomson Reuters | reuters.com',
  accountNames: `
    admin | administrator | anonymous user | author | default | editor | guest | n/a | none | null
    root | super user | superadmin | superuser | test | undefined | unknown | user | webmaster
    wordpress
  `,
  networkNames: `
    bluesky | facebook | instagram | linkedin | mastodon | pinterest | reddit | telegram | threads
    tiktok | twitter | whatsapp | youtube
  `,
  creditNames: `
    AFP | AP | Adobe Stock | Alamy | Bloomberg | EPA | Flickr | Getty | NASA | NurPhoto | Pexels
    Pixabay | REUTERS | Reuters | SIPA | Shutterstock | Sipa | Unsplash | Wikimedia | ZUMA | iStock
    shutterstock | stock.adobe
  `,
  errorTitles: '403 | 404 | 410 | 500 | 502 | 503',
}
