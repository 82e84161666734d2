type CommonLetters = {
  /** Most used first. */
  encodings: readonly string[]
  /** The letters that its texts use most, the most frequent first; for Chinese, characters. */
  letters: string
}

/** Scripts with encodings of their own, and the letters by which they are recognised. */
export const commonLetters: readonly CommonLetters[] = [
  {
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866'],
    letters: 'оаеинтсрвлкмдпуіяыьзгбчйхжшюцщєїф',
  },
  { encodings: ['windows-1253', 'iso-8859-7'], letters: 'αοιετσνηρπκμλςυγδωίόχάέθφήβύώξζψ' },
  { encodings: ['windows-1255'], letters: 'יוהלארמתבשנכדםקפעחטןגסזצךףץ' },
  { encodings: ['windows-1256', 'iso-8859-6'], letters: 'اليمنورتبةعدسفهكقحجشطصأخىذضثزغإءئآؤظ' },
  { encodings: ['windows-874'], letters: 'านรอกเ่งมย้ลวดทีสั์ตะิปบคหแไุจพชำขืใ็ูโผซถณ' },
  {
    encodings: ['shift_jis', 'euc-jp'],
    letters:
      'のいたしにるをてはがとでかなすンもれーりスさトらルよっイクうあアリドきラこくみまめつグ',
  },
  {
    encodings: ['euc-kr'],
    letters: '이다는을의에가고하지한로도사은기를어대서리정일시나해인자있제수들보아구전부으동',
  },
  {
    encodings: ['gb18030'],
    letters: '的一国在是了人有中大不这为上和年日个来他们时出到会发地市我说要新以生经行家',
  },
  {
    encodings: ['big5'],
    letters: '的一國在是了人有中大不這為上和年日個來他們時出到會發地市我說要新以生經行家',
  },
]
