/** An encoding, its labels, and a short text in it. */
export type EncodingSample = {
  encoding: string
  /** Space-separated. */
  labels: string
  text: string
  /** The text's bytes, hexadecimal; from CPython's codecs, not from the decoder under test. */
  bytes: string
}

/**
 * Every label that decodes, 222 in number.
 *
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
// oxfmt-ignore
export const encodingSamples: readonly EncodingSample[] = [
  { encoding: 'utf-8', labels: 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8', text: 'Žluťoučký kůň – 東京, Київ', bytes: 'c5bd6c75c5a56f75c48d6bc3bd206bc5afc58820e2809320e69db1e4baac2c20d09ad0b8d197d0b2' },
  { encoding: 'ibm866', labels: '866 cp866 csibm866 ibm866', text: 'Погода в городе', bytes: '8faea3aea4a020a220a3aee0aea4a5' },
  { encoding: 'iso-8859-2', labels: 'csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2', text: 'Zażółć gęślą jaźń', bytes: '5a61bff3b3e62067eab66cb1206a61bcf1' },
  { encoding: 'iso-8859-3', labels: 'csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3', text: 'Eĥoŝanĝo ĉiuĵaŭde', bytes: '45b66ffe616ef86f20e66975bc61fd6465' },
  { encoding: 'iso-8859-4', labels: 'csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4', text: 'Mūsų jūra, ķēniņš, ģimene', bytes: '4dfe73f9206afe72612c20f3ba6e69f1b92c20bb696d656e65' },
  { encoding: 'iso-8859-5', labels: 'csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988', text: 'Њујорк и Љубљана', bytes: 'aae3f8dee0da20d820a9e3d1f9d0ddd0' },
  { encoding: 'iso-8859-6', labels: 'arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987', text: 'أخبار الميناء', bytes: 'c3cec8c7d120c7e4e5eae6c7c1' },
  { encoding: 'iso-8859-7', labels: 'csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek', text: 'Ειδήσεις από το λιμάνι', bytes: 'c5e9e4def3e5e9f220e1f0fc20f4ef20ebe9ecdcede9' },
  { encoding: 'iso-8859-8', labels: 'csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual', text: 'חדשות הנמל', bytes: 'e7e3f9e5fa20e4f0eeec' },
  { encoding: 'iso-8859-8-i', labels: 'csiso88598i iso-8859-8-i logical', text: 'חדשות הנמל', bytes: 'e7e3f9e5fa20e4f0eeec' },
  { encoding: 'iso-8859-10', labels: 'csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6', text: 'Čáhcesuolu, Ŧuvri, Þingvöllur', bytes: 'c8e168636573756f6c752c20ab757672692c20de696e6776f66c6c7572' },
  { encoding: 'iso-8859-13', labels: 'iso-8859-13 iso8859-13 iso885913', text: 'Ąžuolų šešėlyje', bytes: 'c0fe756f6cf820f065f0eb6c796a65' },
  { encoding: 'iso-8859-14', labels: 'iso-8859-14 iso8859-14 iso885914', text: 'Dŵr a thŷ, ḃean', bytes: '44f0722061207468fe2c20a265616e' },
  { encoding: 'iso-8859-15', labels: 'csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9', text: 'Une œuvre à 5 €', bytes: '556e6520bd7576726520e0203520a4' },
  { encoding: 'iso-8859-16', labels: 'iso-8859-16', text: 'Știri din oraș și țară', bytes: 'aa746972692064696e206f7261ba20ba6920fe6172e3' },
  { encoding: 'koi8-r', labels: 'cskoi8r koi koi8 koi8-r koi8_r', text: 'Погода в городе', bytes: 'f0cfc7cfc4c120d720c7cfd2cfc4c5' },
  { encoding: 'koi8-u', labels: 'koi8-ru koi8-u', text: 'Новини з Києва її', bytes: 'eecfd7c9cec920da20ebc9a4d7c120a7a7' },
  { encoding: 'macintosh', labels: 'csmacintosh mac macintosh x-mac-roman', text: 'Déjà vu à Malmö', bytes: '448e6a882076752088204d616c6d9a' },
  { encoding: 'windows-874', labels: 'dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874', text: 'ข่าวท่าเรือ', bytes: 'a2e8d2c7b7e8d2e0c3d7cd' },
  { encoding: 'windows-1250', labels: 'cp1250 windows-1250 x-cp1250', text: 'Příliš žluťoučký kůň', bytes: '50f8ed6c699a209e6c759d6f75e86bfd206bf9f2' },
  { encoding: 'windows-1251', labels: 'cp1251 windows-1251 x-cp1251', text: 'Погода в городе', bytes: 'cfeee3eee4e020e220e3eef0eee4e5' },
  { encoding: 'windows-1252', labels: 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252', text: '“Grüße” – 5 €', bytes: '934772fcdf6594209620352080' },
  { encoding: 'windows-1253', labels: 'cp1253 windows-1253 x-cp1253', text: 'Ειδήσεις από το λιμάνι', bytes: 'c5e9e4def3e5e9f220e1f0fc20f4ef20ebe9ecdcede9' },
  { encoding: 'windows-1254', labels: 'cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254', text: 'Işıklı bir gün, İzmir’de', bytes: '49fefd6b6cfd206269722067fc6e2c20dd7a6d6972926465' },
  { encoding: 'windows-1255', labels: 'cp1255 windows-1255 x-cp1255', text: 'חדשות הנמל', bytes: 'e7e3f9e5fa20e4f0eeec' },
  { encoding: 'windows-1256', labels: 'cp1256 windows-1256 x-cp1256', text: 'أخبار الميناء', bytes: 'c3cec8c7d120c7e1e3ede4c7c1' },
  { encoding: 'windows-1257', labels: 'cp1257 windows-1257 x-cp1257', text: 'Ąžuolų šešėlyje', bytes: 'c0fe756f6cf820f065f0eb6c796a65' },
  { encoding: 'windows-1258', labels: 'cp1258 windows-1258 x-cp1258', text: 'Thư viên đông, ăn cơm', bytes: '5468fd207669ea6e20f0f46e672c20e36e2063f56d' },
  { encoding: 'x-mac-cyrillic', labels: 'x-mac-cyrillic x-mac-ukrainian', text: 'Погода в городе', bytes: '8feee3eee4e020e220e3eef0eee4e5' },
  { encoding: 'gbk', labels: 'chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk', text: '港口新闻', bytes: 'b8dbbfdad0c2cec5' },
  { encoding: 'gb18030', labels: 'gb18030', text: '港口新闻 ê', bytes: 'b8dbbfdad0c2cec520a8ba' },
  { encoding: 'big5', labels: 'big5 big5-hkscs cn-big5 csbig5 x-x-big5', text: '港口新聞', bytes: 'b4e4a466b773bb44' },
  { encoding: 'euc-jp', labels: 'cseucpkdfmtjapanese euc-jp x-euc-jp', text: '港のニュース', bytes: 'b9c1a4cea5cba5e5a1bca5b9' },
  { encoding: 'iso-2022-jp', labels: 'csiso2022jp iso-2022-jp', text: '港のニュース', bytes: '1b24423941244e254b2565213c25391b2842' },
  { encoding: 'shift_jis', labels: 'csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis', text: '港のニュース', bytes: '8d6082cc836a8385815b8358' },
  { encoding: 'euc-kr', labels: 'cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949', text: '항구 소식', bytes: 'c7d7b1b820bcd2bdc4' },
  { encoding: 'utf-16be', labels: 'unicodefffe utf-16be', text: 'Harbour – 港', bytes: '0048006100720062006f007500720020201300206e2f' },
  { encoding: 'utf-16le', labels: 'csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le', text: 'Harbour – 港', bytes: '48006100720062006f00750072002000132020002f6e' },
  { encoding: 'x-user-defined', labels: 'x-user-defined', text: 'caf\uF7E9', bytes: '636166e9' },
]

/** Labels of encodings that could smuggle scripts past filters; the Encoding Standard decodes none of them. */
export const replacedLabels: readonly string[] = [
  'csiso2022kr',
  'hz-gb-2312',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
  'replacement',
]
