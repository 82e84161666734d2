import type { Embed } from '../../article/body.ts'
import { foreignLink } from '../../article/html.ts'
import { sourcePicture } from '../model/shown-picture.ts'
import { Picture } from '../ui/picture.tsx'
import { posterImage, type BodyModel } from './body-model.ts'
import { figureSizes } from './figure-block.tsx'

type EmbedCardProps = { embed: Embed; model: BodyModel }

/**
 * Embedded content of another site: a player for a media file, a link card for everything else. A page that asks no
 * other server has link cards only.
 */
export function EmbedCard({ embed, model }: EmbedCardProps) {
  const { url, provider, title, poster } = embed
  const media = model.hasPlayers ? embed.media : null
  const name = title ?? new URL(url).hostname
  return (
    <div class="embed">
      {media === 'video' && (
        <video src={url} poster={poster ?? undefined} controls preload="none" aria-label={name} />
      )}
      {media === 'audio' && <audio src={url} controls preload="none" aria-label={name} />}
      {media === null && poster && (
        <Picture
          image={model.pictures.get(embed) ?? sourcePicture(posterImage(poster))}
          sizes={figureSizes}
        />
      )}
      <a href={url} rel={foreignLink}>
        <bdi class="provider">{provider}</bdi>{' '}
        <bdi {...(title !== null && model.untranslated)}>{name}</bdi>
      </a>
    </div>
  )
}
