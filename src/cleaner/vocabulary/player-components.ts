/** Custom elements in place of a frame: the attribute with the key of what they show, and the address to prefix. */
export const playerComponents: ReadonlyMap<string, readonly [attribute: string, address: string]> =
  new Map([
    ['lite-youtube', ['videoid', 'https://www.youtube.com/watch?v=']],
    ['lite-vimeo', ['videoid', 'https://vimeo.com/']],
    ['amp-youtube', ['data-videoid', 'https://www.youtube.com/watch?v=']],
    ['amp-vimeo', ['data-videoid', 'https://vimeo.com/']],
    ['amp-dailymotion', ['data-videoid', 'https://www.dailymotion.com/video/']],
    ['amp-twitter', ['data-tweetid', 'https://x.com/i/status/']],
    ['amp-instagram', ['data-shortcode', 'https://www.instagram.com/p/']],
    ['amp-facebook', ['data-href', '']],
    ['amp-tiktok', ['data-src', '']],
    ['amp-reddit', ['data-src', '']],
    ['amp-embedly-card', ['data-url', '']],
    ['amp-pinterest', ['data-url', '']],
    ['amp-soundcloud', ['data-trackid', 'https://api.soundcloud.com/tracks/']],
  ])
