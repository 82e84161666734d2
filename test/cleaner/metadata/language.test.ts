import { describe, expect, it } from 'vitest'
import { detectLanguage, languageTag } from '../../../src/cleaner/metadata/language.ts'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const german =
  'Die Flut kam eine Stunde zu früh und niemand an der Mauer war auf sie vorbereitet. Das Tor stand offen wie an jedem anderen Tag, und der Wächter war noch nicht wieder da, als die erste Welle den Hafen erreichte.'
const langOf = (html: string) => metadata(pageOf(html)).lang

describe('languageOf()', () => {
  it('keeps the declared tag with its region', () => {
    expect(langOf(`<html lang="de_AT"><body><p>${german}</p>`)).toBe('de-AT')
  })

  it('trusts the text when it is certainly in another language', () => {
    expect(langOf(`<html lang="en-US"><body><p>${german}</p>`)).toBe('de')
  })

  it('trusts the script over a language that is not written in it', () => {
    expect(
      langOf('<html lang="en"><body><p>潮は一時間早く満ちて、だれも備えていなかった。</p>'),
    ).toBe('ja')
  })

  it('trusts the declaration of a language that it cannot recognise', () => {
    expect(langOf(`<html lang="gsw"><body><p>${german}</p>`)).toBe('gsw')
  })

  it('trusts the declaration when the text is too short', () => {
    expect(langOf('<html lang="cy"><body><p>Llanw</p>')).toBe('cy')
  })

  it('reads the text when nothing is declared', () => {
    expect(langOf(`<body><p>${german}</p>`)).toBe('de')
    expect(langOf('<body><p>Hm</p>')).toBe('und')
  })
})

describe('languageTag()', () => {
  it.each([
    ['de_DE', 'de-DE'],
    ['PT-br', 'pt-BR'],
    ['zh-hant-TW', 'zh-Hant-TW'],
    ['en, de', 'en'],
    ['deutsch', null],
    ['', null],
  ])('reads %s as %s', (value, tag) => {
    expect(languageTag(value)).toBe(tag)
  })
})

describe('detectLanguage()', () => {
  it.each([
    ['ja', '潮は一時間早く満ちて、だれも堤防でそれに備えていなかった。'],
    ['zh', '潮水提前一小时到来，堤坝上没有人做好准备。'],
    ['ko', '밀물이 한 시간 일찍 들어왔고 방파제에서는 아무도 준비되어 있지 않았다.'],
    ['el', 'Η παλίρροια ήρθε μία ώρα νωρίτερα και κανείς δεν ήταν έτοιμος.'],
    ['th', 'น้ำขึ้นเร็วกว่ากำหนดหนึ่งชั่วโมงและไม่มีใครเตรียมพร้อม'],
    ['de', german],
    [
      'ru',
      'Прилив пришёл на час раньше, и никто у стены не был к нему готов. Ворота стояли открытыми, как и в любой другой день, а сторож ещё не вернулся, когда первая волна дошла до порта и до домов.',
    ],
    [
      'uk',
      'Приплив прийшов на годину раніше, і ніхто біля стіни не був до нього готовий. Ворота стояли відчинені, як і в будь-який інший день, а сторож ще не повернувся, коли перша хвиля дійшла до порту та до будинків.',
    ],
    [
      'zu',
      'Abantu bathe ulwandle lufike kusenesikhathi futhi akukho muntu obelindele lokhu kodwa bonke babalekile ngoba besaba ukuthi amanzi azongena ezindlini zabo uma kungekho muntu ovala isango elidala ngesikhathi amanzi efika khona lapho.',
    ],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toMatchObject({ language, isCertain: true })
  })

  it('returns null for a few words', () => {
    expect(detectLanguage('Flut am Hafen')).toBeNull()
  })
})
