import { describe, expect, it } from 'vitest'
import { parseArticleId } from '../../../src/article/article-address.ts'
import {
  isSignedName,
  pictureNames,
  pictureWidths,
  signedPictures,
} from '../../../src/site/model/signed-pictures.ts'
import { url } from '../specimen.ts'

const article = parseArticleId('x7k2m9qd4hte')!
const other = parseArticleId('x7k2m9qd4htf')!
const picture = url('https://pictures.example/harbour.jpg')
const secret = 'a secret of 32 characters or more'
const name = pictureNames(secret)(article, picture)

describe('pictureNames()', () => {
  it('gives the same name again, and each picture, article and secret another', () => {
    const names = [
      name,
      pictureNames(secret)(article, url('https://pictures.example/harbour.jpg?w=2')),
      pictureNames(secret)(other, picture),
      pictureNames(`${secret}!`)(article, picture),
    ]

    expect(pictureNames(secret)(article, picture)).toBe(name)
    expect(name).toMatch(/^[0-9a-f]{28}$/)
    expect(new Set(names).size).toBe(names.length)
  })

  it('signs as the platform does', async () => {
    const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text))
    const hmac = async (key: Uint8Array<ArrayBuffer>, text: string) => {
      const algorithm = { name: 'HMAC', hash: 'SHA-256' }
      const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
      return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes(text)))
    }
    const key = await hmac(bytes(secret), 'addresses of pictures')

    const signature = await hmac(key, article + name.slice(0, 12))

    expect(name.slice(12)).toBe(
      Array.from(signature.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    )
  })
})

describe('isSignedName()', () => {
  it('takes its own names and no others', () => {
    expect(isSignedName(secret, article, name)).toBe(true)
    expect(isSignedName(secret, other, name)).toBe(false)
    expect(isSignedName(`${secret}!`, article, name)).toBe(false)
    for (let at = 0; at < name.length; at++) {
      const digit = name[at] === '0' ? '1' : '0'
      expect(isSignedName(secret, article, name.slice(0, at) + digit + name.slice(at + 1))).toBe(
        false,
      )
    }
    expect(isSignedName(secret, article, name.slice(0, 12))).toBe(false)
    expect(isSignedName(secret, article, '')).toBe(false)
  })
})

describe('signedPictures()', () => {
  const path = `/picture/${article}/${name}`

  it('offers the picture as it is where nothing makes smaller ones', () => {
    const sign = signedPictures({ secret, isResizing: false })

    expect(sign(article, picture)).toEqual({ src: path, srcset: null })
    expect(sign(article, picture)).toBe(sign(article, picture))
  })

  it('offers each width otherwise', () => {
    expect(signedPictures({ secret, isResizing: true })(article, picture)).toEqual({
      src: `${path}.640`,
      srcset: pictureWidths.map((width) => `${path}.${width} ${width}w`).join(', '),
    })
  })
})
