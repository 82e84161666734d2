import type { Embed } from '../../article/body.ts'
import { foreignLink } from '../../article/html.ts'
import type { LangAttributes } from '../model/site.ts'
import { Picture } from '../ui/picture.tsx'

type EmbedCardProps = { embed: Embed; langAttributes: LangAttributes }

/** Embedded content of another site: a player for a media file, a link card for everything else. */
export function EmbedCard({ embed, langAttributes }: EmbedCardProps) {
  const { url, provider, title, media, poster } = embed
  const name = title ?? new URL(url).hostname
  return (
    <div class="embed">
      {media === 'video' && (
        <video src={url} poster={poster ?? undefined} controls preload="none" aria-label={name} />
      )}
      {media === 'audio' && <audio src={url} controls preload="none" aria-label={name} />}
      {media === null && poster && (
        <Picture image={{ url: poster, alt: '', width: null, height: null }} />
      )}
      <a href={url} rel={foreignLink}>
        <bdi class="provider">{provider}</bdi>{' '}
        <bdi {...(title !== null && langAttributes)}>{name}</bdi>
      </a>
    </div>
  )
}
