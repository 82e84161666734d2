/**
 * The signatures of binary files, one character for each byte: the tables of the MIME Sniffing Standard, and other
 * formats that are sent as a page by mistake. The first match counts, so narrower patterns come before wider ones. No
 * text matches: a signature of letters includes a byte that text does not contain.
 *
 * @see https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern
 */
export const fileSignatures: readonly (readonly [RegExp, string])[] = [
  // Pictures
  [/^\x89PNG\r\n\x1A\n/, 'a PNG picture'],
  [/^\xFF\xD8\xFF/, 'a JPEG picture'],
  [/^GIF8[79]a/, 'a GIF picture'],
  [/^RIFF[\s\S]{4}WEBPVP/, 'a WebP picture'],
  [/^\0\0[\s\S]{2}ftypavi[fs]/, 'an AVIF picture'],
  [/^\0\0[\s\S]{2}ftyp(?:hei[cfmsx]|mif1|msf1)/, 'a HEIC picture'],
  [/^\0\0\0\x0CJXL /, 'a JPEG XL picture'],
  [/^\0\0\0\x0CjP {2}\r\n/, 'a JPEG 2000 picture'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'a BMP picture'],
  [/^\0\0[\x01\x02]\0[^\0]\0/, 'an icon'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^P[4-6]\n(?:#[^\n]*\n)*\d+\s\d+\s/, 'a PNM picture'],
  [/^8BPS\0/, 'a Photoshop picture'],
  // Audio and video
  [/^\0\0[\s\S]{2}ftypM4A/, 'an MP4 audio file'],
  [/^\0\0[\s\S]{2}ftyp/, 'an MP4 video'],
  [/^\x1AE\xDF\xA3/, 'a WebM or Matroska video'],
  [/^RIFF[\s\S]{4}AVI /, 'an AVI video'],
  [/^FLV\x01/, 'a Flash video'],
  [/^[CFZ]WS[\x03-\x08\x0E-\x1F]/, 'a Flash film'],
  [/^0&\xB2u\x8Ef\xCF\x11/, 'a Windows Media file'],
  [/^\0\0\x01[\xB3\xBA]/, 'an MPEG video'],
  [/^ID3[\x02-\x04]/, 'an MP3 audio file'],
  [/^RIFF[\s\S]{4}WAVE/, 'a WAVE audio file'],
  [/^FORM[\s\S]{4}AIF[CF]/, 'an AIFF audio file'],
  [/^OggS\0/, 'an Ogg audio or video file'],
  [/^fLaC\0/, 'a FLAC audio file'],
  [/^MThd\0\0\0\x06/, 'a MIDI file'],
  [/^\.snd\0/, 'an AU audio file'],
  // Fonts
  [/^wOFF(?:\0\x01\0\0|OTTO|true)/, 'a WOFF font'],
  [/^wOF2(?:\0\x01\0\0|OTTO|true|ttcf)/, 'a WOFF2 font'],
  [/^OTTO\0/, 'an OpenType font'],
  [/^(?:\0\x01\0\0\0|true\0|ttcf\0)/, 'a TrueType font'],
  [/^[\s\S]{34}LP[\s\S]{2}\0/, 'an Embedded OpenType font'],
  // Archives
  [/^\x1F\x8B\x08/, 'gzip-compressed data'],
  [/^\x1F[\x9D\xA0]/, 'data of Unix compress'],
  [/^\x28\xB5\x2F\xFD/, 'zstd-compressed data'],
  [/^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/, 'bzip2-compressed data'],
  [/^\xFD7zXZ\0/, 'xz-compressed data'],
  [/^\]\0\0[\s\S]{2}/, 'LZMA-compressed data'],
  [/^\x04\x22M\x18/, 'LZ4-compressed data'],
  [/^\xFF\x06\0\0sNaPpY/, 'Snappy-compressed data'],
  [/^x[\x01\x9C\xDA]/, 'zlib-compressed data'],
  [/^7z\xBC\xAF\x27\x1C/, 'a 7z archive'],
  [/^Rar!\x1A\x07/, 'a RAR archive'],
  [/^MSCF\0\0\0\0/, 'a CAB archive'],
  [/^!<arch>\n/, 'an ar archive'],
  [/^[\s\S]{257}ustar(?: {2})?\0/, 'a tar archive'],
  [/^PK\x03\x04[\s\S]{26}mimetypeapplication\/epub\+zip/, 'an EPUB book'],
  [/^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis/, 'an OpenDocument file'],
  [
    /^PK\x03\x04[\s\S]{26}(?:\[Content_Types\]|_rels\/|docProps\/|word\/|xl\/|ppt\/)/,
    'an Office document',
  ],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'a ZIP archive'],
  // Documents and data
  [/^%PDF-/, 'a PDF document'],
  [/^%!PS-Adobe-/, 'a PostScript document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, 'an old Office document'],
  [/^bplist\d\d/, 'a binary property list, as of a Safari webarchive'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^PAR1\x15/, 'a Parquet file'],
  [/^Obj\x01/, 'an Avro file'],
  [/^\xAC\xED\0\x05/, 'serialized Java objects'],
  [
    /^(?:\xD4\xC3\xB2\xA1|\xA1\xB2\xC3\xD4|\n\r\r\n[\s\S]{4}(?:M<\+\x1A|\x1A\+<M))/,
    'a capture of network packets',
  ],
  // Programs
  [/^\x7FELF/, 'an ELF program'],
  [/^MZ[\s\S][\0-\x03]/, 'a Windows program'],
  [/^(?:\xFE\xED\xFA[\xCE\xCF]|[\xCE\xCF]\xFA\xED\xFE)/, 'a Mach-O program'],
  [/^\xCA\xFE\xBA\xBE/, 'a Java class or Mach-O program'],
  [/^\0asm/, 'a WebAssembly module'],
  [/^dex\n\d/, 'an Android program'],
  [/^BC\xC0\xDE/, 'LLVM bitcode'],
]
