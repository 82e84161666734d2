import { anyOf, seeded, type Random } from '../random.ts'

/**
 * An invented sentence with marks, and the English words that each mark has to be on.
 *
 * All senses of a word count, since it is places that are measured and not the engine's choice of words.
 */
export type LinkedSentence = {
  /** In the form of `test/translator/runs.ts`. */
  readonly line: string
  /** By the number of the mark less one. */
  readonly counterparts: readonly (readonly string[])[]
}

type Word = { readonly es: string; readonly en: readonly string[] }

const people =
  words(`el alcalde=mayor, la alcaldesa=mayor|mayoress, el médico=doctor, la profesora=teacher|professor,
el ministro=minister, la directora=director, el pescador=fisherman, el periodista=journalist, la jueza=judge,
el arquitecto=architect, la actriz=actress, el jardinero=gardener, la reina=queen, el fotógrafo=photographer`)

const masculine =
  words(`mercado=market, puente=bridge, barco=ship|boat, hospital=hospital, tren=train, museo=museum,
río=river, bosque=forest|wood, libro=book, jardín=garden, teatro=theatre|theater, caballo=horse, perro=dog,
árbol=tree, hotel=hotel, castillo=castle, edificio=building|edifice, molino=mill, periódico=newspaper, informe=report,
contrato=contract|agreement, camión=truck|lorry, avión=plane|aeroplane|airplane|aircraft, restaurante=restaurant`)

const feminine =
  words(`casa=house, carta=letter|card, escuela=school, iglesia=church, biblioteca=library, playa=beach,
ciudad=city, montaña=mountain, isla=island, fábrica=factory, ventana=window, mesa=table, novela=novel,
película=film|movie, canción=song, universidad=university, torre=tower, tienda=shop|store|tent, calle=street, puerta=door,
botella=bottle, vaca=cow, estatua=statue, piscina=swimming pool|pool`)

const adjectives =
  words(`blanco=white, rojo=red, nuevo=new, pequeño=small|little, famoso=famous, moderno=modern,
hermoso=beautiful, vacío=empty, secreto=secret, privado=private|deprived, limpio=clean, oscuro=dark, amarillo=yellow,
peligroso=dangerous, misterioso=mysterious, europeo=European, perfecto=perfect, barato=cheap`)

const verbs =
  words(`compró=bought|buy, vendió=sold|sell, visitó=visited|visit, describió=described|describe,
encontró=found|find, perdió=lost|lose, defendió=defended|defend, pintó=painted|paint, salvó=saved|save,
destruyó=destroyed|destroy, fotografió=photographed|photograph, admiró=admired|admire`)

const ofThe = { el: 'del', la: 'de la' } as const
const pronouns = { el: 'lo', la: 'la' } as const
const times = ['ayer', 'el lunes', 'en mayo', 'el año pasado', 'durante el verano', 'hace dos años']

type Thing = {
  readonly article: 'el' | 'la'
  readonly noun: Word
  /** In the noun's gender. */
  readonly adjective: Word
  readonly both: Word
}

/** Kinds of links, by what an engine has to do to keep them on their words. Each has as many sentences. */
const templates: readonly ((draw: Draw) => LinkedSentence)[] = [
  // A noun that stays where it is.
  ({ person, verb, thing, time }) =>
    of`${person} ${verb} ${thing.article} ${[thing.noun]} ${time}.`,
  // A noun and its adjective, which change places inside the link.
  ({ person, verb, thing, time }) =>
    of`${person} ${verb} ${thing.article} ${[thing.both]} ${time}.`,
  // An adjective, which moves to the front of its noun.
  ({ person, verb, thing, time }) =>
    of`${person} ${verb} ${thing.article} ${thing.noun} ${[thing.adjective]} ${time}.`,
  // A verb.
  ({ person, verb, thing, time }) =>
    of`${person} ${[verb]} ${thing.article} ${thing.both} ${time}.`,
  // Two links that change places.
  ({ person, verb, thing, time }) =>
    of`${person} ${verb} ${thing.article} ${[thing.noun]} ${[thing.adjective]} ${time}.`,
  // A link on each of two nouns, one with an adjective to be brought to its front.
  ({ person, verb, thing, other, time }) =>
    of`${time}, ${person} ${verb} ${thing.article} ${[thing.both]} y ${other.article} ${[other.noun]}.`,
  // The subject, and a thing in a clause of its own.
  ({ person, verb, thing, other, otherVerb }) =>
    of`${[person]}, que ${verb} ${thing.article} ${thing.both}, ${otherVerb} ${other.article} ${[other.both]}.`,
  // A verb and an adjective, with words between that move.
  ({ person, verb, thing, other, otherVerb, time }) =>
    of`${person} ${[verb]} ${thing.article} ${thing.noun} ${[thing.adjective]} ${time} y ${otherVerb} ${other.article} ${other.noun}.`,
  // Three links in a row.
  ({ person, verb, thing, time }) =>
    of`${[person]} ${[verb]} ${thing.article} ${[thing.noun]} ${time}.`,
  // A thing of a thing.
  ({ person, verb, thing, other }) =>
    of`${person} ${verb} ${thing.article} ${[thing.noun]} ${ofThe[other.article]} ${[other.both]}.`,
  // A verb that a pronoun in front of it goes behind.
  ({ person, verb, thing, time }) => of`${person} ${pronouns[thing.article]} ${[verb]} ${time}.`,
  // A verb that gets another before it.
  ({ person, verb, thing, time }) =>
    of`${person} no ${[verb]} ${thing.article} ${thing.both} ${time}.`,
  // A question.
  ({ verb, thing, time }) => of`¿Quién ${[verb]} ${thing.article} ${[thing.both]} ${time}?`,
]

/** The same sentences at each call: invented, and 21 marks for each of `count`. */
export function linkedSentences(count: number): LinkedSentence[] {
  const random = seeded(20_261_127)
  return templates.flatMap((template) =>
    Array.from({ length: count }, () => template(drawFrom(random))),
  )
}

type Draw = {
  person: Word
  verb: Word
  otherVerb: Word
  thing: Thing
  other: Thing
  time: string
}

function drawFrom(random: Random): Draw {
  const [verb, otherVerb] = [anyOf(random, verbs), anyOf(random, verbs)]
  const [thing, other] = [anyThing(random), anyThing(random)]
  const isClear = verb !== otherVerb && thing.noun !== other.noun
  if (!isClear) return drawFrom(random)
  return {
    person: anyOf(random, people),
    verb,
    otherVerb,
    thing,
    other,
    time: anyOf(random, times),
  }
}

function anyThing(random: Random): Thing {
  const article = random() < 0.5 ? 'el' : 'la'
  const noun = anyOf(random, article === 'el' ? masculine : feminine)
  const found = anyOf(random, adjectives)
  const adjective = { ...found, es: article === 'el' ? found.es : found.es.replace(/o$/u, 'a') }
  const both = {
    es: `${noun.es} ${adjective.es}`,
    en: adjective.en.flatMap((first) => noun.en.map((second) => `${first} ${second}`)),
  }
  return { article, noun, adjective, both }
}

/** A sentence of words, with a mark around each word in brackets. */
function of(
  texts: TemplateStringsArray,
  ...parts: readonly (string | Word | readonly [Word])[]
): LinkedSentence {
  const counterparts: (readonly string[])[] = []
  const pieces = parts.map((part) => {
    if (typeof part === 'string') return part
    if ('es' in part) return part.es
    const mark = counterparts.push(part[0].en)
    return `<${mark}>${part[0].es}</${mark}>`
  })
  const line = texts.map((text, at) => text + (pieces[at] ?? '')).join('')
  return { line: line.replace(/\p{L}/u, (first) => first.toUpperCase()), counterparts }
}

function words(list: string): Word[] {
  return list.split(/,\s+/u).map((pair) => {
    const [es = '', en = ''] = pair.split('=')
    return { es, en: en.split('|') }
  })
}
