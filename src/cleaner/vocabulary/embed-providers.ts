/** Hosts whose frames and cards are kept as embeds, with the name readers know them by. */
export const embedProviders: ReadonlyMap<string, string> = new Map([
  ['youtube.com', 'YouTube'], ['youtube-nocookie.com', 'YouTube'], ['youtu.be', 'YouTube'],
  ['vimeo.com', 'Vimeo'], ['dailymotion.com', 'Dailymotion'], ['dai.ly', 'Dailymotion'],
  ['twitter.com', 'X'], ['x.com', 'X'], ['instagram.com', 'Instagram'], ['facebook.com', 'Facebook'],
  ['tiktok.com', 'TikTok'], ['reddit.com', 'Reddit'], ['bsky.app', 'Bluesky'], ['threads.net', 'Threads'], ['threads.com', 'Threads'],
  ['t.me', 'Telegram'], ['linkedin.com', 'LinkedIn'], ['pinterest.com', 'Pinterest'], ['vk.com', 'VK'], ['rutube.ru', 'Rutube'],
  ['soundcloud.com', 'SoundCloud'], ['spotify.com', 'Spotify'], ['podcasts.apple.com', 'Apple Podcasts'], ['megaphone.fm', 'Megaphone'], ['acast.com', 'Acast'],
  ['twitch.tv', 'Twitch'], ['streamable.com', 'Streamable'], ['rumble.com', 'Rumble'], ['bilibili.com', 'Bilibili'], ['nicovideo.jp', 'Niconico'],
  ['datawrapper.de', 'Datawrapper'], ['dwcdn.net', 'Datawrapper'], ['infogram.com', 'Infogram'], ['flourish.studio', 'Flourish'], ['uri.sh', 'Flourish'], ['infogr.am', 'Infogram'], ['arcgis.com', 'ArcGIS'], ['tableau.com', 'Tableau'], ['giphy.com', 'Giphy'], ['imgur.com', 'Imgur'],
  ['deezer.com', 'Deezer'], ['mixcloud.com', 'Mixcloud'], ['ivoox.com', 'iVoox'], ['omny.fm', 'Omny'], ['buzzsprout.com', 'Buzzsprout'], ['ted.com', 'TED'], ['ok.ru', 'OK'], ['mastodon.social', 'Mastodon'],
  ['google.com', 'Google'], ['openstreetmap.org', 'OpenStreetMap'], ['documentcloud.org', 'DocumentCloud'], ['scribd.com', 'Scribd'], ['github.com', 'GitHub'], ['codepen.io', 'CodePen'],
]) // oxfmt-ignore
