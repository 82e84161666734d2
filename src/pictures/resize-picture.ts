import { checkedPicture, type FetchedPicture } from './fetch-picture.ts'

/**
 * Makes a picture smaller, as WebP, by the platform's service for images, which counts each call. A picture that is no
 * wider, or that the service cannot read, stays as it is.
 *
 * @see https://developers.cloudflare.com/images/transform-images/bindings/
 */
export async function resizedPicture(
  images: ImagesBinding,
  picture: FetchedPicture,
  width: number,
): Promise<FetchedPicture> {
  if (picture.width <= width || picture.type === 'image/gif') return picture // a GIF may move
  try {
    const resized = await images
      .input(new Blob([picture.bytes]).stream())
      .transform({ width, fit: 'scale-down' })
      .output({ format: 'image/webp', quality: 80 })
    const bytes = new Uint8Array(await resized.response().arrayBuffer())
    const smaller = checkedPicture(bytes)
    return 'fault' in smaller || bytes.length >= picture.bytes.length ? picture : smaller
  } catch (error) {
    console.warn(JSON.stringify({ event: 'picture_not_resized', error: String(error) }))
    return picture
  }
}
