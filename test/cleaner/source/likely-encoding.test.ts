import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/cleaner/source/decode.ts'

const fromHex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

describe('decode(), with nothing declared', () => {
  // Bytes from CPython’s codecs.
  it.each([
    [
      'windows-1251',
      'Паром снова вышел в море после одиннадцати дней шторма, сообщили в порту.',
      'cfe0f0eeec20f1edeee2e020e2fbf8e5eb20e220eceef0e520efeef1ebe520eee4e8edede0e4f6e0f2e820e4ede5e920f8f2eef0ece02c20f1eeeee1f9e8ebe820e220efeef0f2f32e',
    ],
    [
      'koi8-u',
      'Паром снова вышел в море после одиннадцати дней шторма, сообщили в порту.',
      'f0c1d2cfcd20d3cecfd7c120d7d9dbc5cc20d720cdcfd2c520d0cfd3ccc520cfc4c9cecec1c4c3c1d4c920c4cec5ca20dbd4cfd2cdc12c20d3cfcfc2ddc9ccc920d720d0cfd2d4d52e',
    ],
    [
      'iso-8859-5',
      'Паром снова вышел в море после одиннадцати дней шторма, сообщили в порту.',
      'bfd0e0dedc20e1ddded2d020d2ebe8d5db20d220dcdee0d520dfdee1dbd520ded4d8ddddd0d4e6d0e2d820d4ddd5d920e8e2dee0dcd02c20e1deded1e9d8dbd820d220dfdee0e2e32e',
    ],
    [
      'windows-1253',
      'Το πλοίο βγήκε ξανά στη θάλασσα μετά από έντεκα ημέρες κακοκαιρίας.',
      'd4ef20f0ebefdfef20e2e3deeae520eee1eddc20f3f4e720e8dcebe1f3f3e120ece5f4dc20e1f0fc20ddedf4e5eae120e7ecddf1e5f220eae1eaefeae1e9f1dfe1f22e',
    ],
    [
      'windows-1255',
      'המעבורת יצאה שוב לים אחרי אחד עשר ימים של סערה, נמסר מהנמל.',
      'e4eef2e1e5f8fa20e9f6e0e420f9e5e120ece9ed20e0e7f8e920e0e7e320f2f9f820e9eee9ed20f9ec20f1f2f8e42c20f0eef1f820eee4f0eeec2e',
    ],
    [
      'windows-1256',
      'عادت العبارة إلى البحر بعد أحد عشر يوما من العاصفة حسب ما أعلن الميناء',
      'dac7cfca20c7e1dac8c7d1c920c5e1ec20c7e1c8cdd120c8dacf20c3cdcf20dad4d120ede6e3c720e3e420c7e1dac7d5ddc920cdd3c820e3c720c3dae1e420c7e1e3ede4c7c1',
    ],
    [
      'windows-874',
      'เรือข้ามฟากกลับมาแล่นอีกครั้งหลังจากพายุผ่านไปสิบเอ็ดวัน',
      'e0c3d7cda2e9d2c1bfd2a1a1c5d1bac1d2e1c5e8b9cdd5a1a4c3d1e9a7cbc5d1a7a8d2a1bed2c2d8bce8d2b9e4bbcad4bae0cde7b4c7d1b9',
    ],
    [
      'shift_jis',
      '嵐から十一日が過ぎ、フェリーは再び海に出たと港の担当者が話した。',
      '979282a982e78f5c88ea93fa82aa89df82ac814183748346838a815b82cd8dc482d18a4382c98f6f82bd82c68d6082cc925393968ed282aa986282b582bd8142',
    ],
    [
      'euc-jp',
      '嵐から十一日が過ぎ、フェリーは再び海に出たと港の担当者が話した。',
      'cdf2a4aba4e9bdbdb0ecc6fca4acb2e1a4aea1a2a5d5a5a7a5eaa1bca4cfbac6a4d3b3a4a4cbbdd0a4bfa4c8b9c1a4cec3b4c5f6bcd4a4accfc3a4b7a4bfa1a3',
    ],
    [
      'euc-kr',
      '폭풍이 지나고 열하루 만에 여객선이 다시 바다로 나갔다고 항구는 밝혔다.',
      'c6f8c7b3c0cc20c1f6b3aab0ed20bfadc7cfb7e720b8b8bfa120bfa9b0b4bcb1c0cc20b4d9bdc320b9d9b4d9b7ce20b3aab0acb4d9b0ed20c7d7b1b8b4c220b9e0c7fbb4d92e',
    ],
    [
      'gb18030',
      '港口的人说,风暴过了十一天,渡轮在星期一又出海了,这是今年的第一次。',
      'b8dbbfdab5c4c8cbcbb52cb7e7b1a9b9fdc1cbcaaed2bbccec2cb6c9c2d6d4dad0c7c6dad2bbd3d6b3f6baa3c1cb2cd5e2cac7bdf1c4eab5c4b5dad2bbb4cea1a3',
    ],
    [
      'big5',
      '港口的人說,風暴過了十一天,渡輪在星期一又出海了,這是今年的第一次。',
      'b4e4a466aabaa448bba12cadb7bcc9b94ca446a451a440a4d12cb4e7bdfca662ac50b4c1a440a453a558aefca4462cb36fac4fa4b5a67eaabab2c4a440a6b8a143',
    ],
    [
      'windows-1252',
      'Après onze jours de tempête, le ferry a repris la mer à l’aube, très tôt, a déclaré l’équipage, épuisé mais réjoui d’être à l’œuvre, même là où la houle était élevée.',
      '417072e873206f6e7a65206a6f7572732064652074656d70ea74652c206c65206665727279206120726570726973206c61206d657220e0206c92617562652c207472e8732074f4742c20612064e9636c6172e9206c92e9717569706167652c20e970756973e9206d6169732072e96a6f7569206492ea74726520e0206c929c757672652c206dea6d65206ce0206ff9206c6120686f756c6520e97461697420e96c6576e9652e',
    ],
    [
      'windows-1252',
      'Die Fähre läuft nach elf Tagen früh wieder aus, erklärte der Hafen; größere Schäden gäbe es für die Gäste nicht, hieß es später, während die Brücke über die Förde geöffnet blieb. Schön, hört man überall.',
      '4469652046e4687265206ce4756674206e61636820656c6620546167656e206672fc6820776965646572206175732c2065726b6ce47274652064657220486166656e3b206772f6df65726520536368e464656e2067e462652065732066fc72206469652047e4737465206e696368742c20686965df206573207370e47465722c2077e46872656e6420646965204272fc636b6520fc626572206469652046f6726465206765f666666e657420626c6965622e20536368f66e2c2068f67274206d616e20fc626572616c6c2e',
    ],
    [
      'windows-1252',
      'ÅRETS FÄRJA ÄR PÅ VÄG ÖVER SJÖN: “Vi är så glada”, säger båtföraren på ön där även gäster får åka över på måndagar från nästa vår.',
      'c5524554532046c4524a4120c4522050c52056c44720d656455220534ad64e3a2093566920e4722073e520676c616461942c2073e46765722062e57466f6726172656e2070e520f66e2064e47220e476656e2067e4737465722066e57220e56b6120f67665722070e5206de56e6461676172206672e56e206ee47374612076e5722e',
    ],
  ])('recognises %s: %s', (encoding, text, bytes) => {
    expect(decode(fromHex(bytes))).toMatchObject({ encoding, text })
  })
})
