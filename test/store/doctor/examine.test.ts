import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createArticle, type Article } from '../../../src/article/article.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { schemaQuery, type SchemaObject } from '../../../src/store/doctor/check-schema.ts'
import { examine } from '../../../src/store/doctor/examine.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { disagreements } from '../derived.ts'

const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')
const { results: schema } = await env.DB.prepare(schemaQuery).all<SchemaObject>()

const text =
  'Am Abend ging das Licht der Mole wieder an, und der Hafenmeister zählte vierzig Boote, die in der Bucht lagen. ' +
  'Am Morgen standen die Leute von Quappendorf noch immer am Kai und sahen zu, wie die Lampe langsam erlosch, ' +
  'während der Ruderverein sein neues Haus bezog und die Möwen über dem Fischmarkt kreisten.'

let stories: Article[]

beforeEach(async () => {
  for (const table of [
    'articles',
    'translations',
    'translation_tasks',
    'listings',
    'lists',
    'labels',
    'archive',
    'related',
    'views',
    'trends',
    'revisions',
    'text_numbers',
  ])
    await env.DB.exec(`DELETE FROM ${table}`)
  await env.DB.exec("INSERT INTO search (search) VALUES ('delete-all')")
  await env.DB.exec("INSERT INTO texts (texts) VALUES ('delete-all')")
  stories = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      story({ path: `n${index}`, title: `Das Licht ${index}`, tags: [`T${index}`], text }),
    ),
  )
  await Promise.all(stories.map((one) => store.save(one, now)))
  await store.remove(at(11), 'gone')
})

const at = (index: number) => stories[index]!.id

/** What is found, as lines; with `isFixing`, what could not be fixed. */
async function findings(isFixing = false): Promise<string[]> {
  const lines: string[] = []
  await examine(env.DB, schema, {
    isFixing,
    report: ({ subject, fault }, outcome) => {
      if (outcome !== 'fixed') lines.push(`${subject} ${fault}`)
    },
  })
  return lines
}

// Triggers would fix some damage, or refuse it, at once.
const triggers = schema.filter(({ type }) => type === 'trigger')
async function damage(...statements: string[]): Promise<void> {
  await env.DB.batch(triggers.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)))
  for (const result of await env.DB.batch(statements.map((one) => env.DB.prepare(one))))
    expect(result.meta.changes).toBeGreaterThan(0)
  await env.DB.batch(triggers.map(({ sql }) => env.DB.prepare(sql)))
}

const change = (index: number, what: string) =>
  `UPDATE articles SET ${what} WHERE id = '${at(index)}'`
// oxfmt-ignore
const copied = [
  'lang', 'kind', 'author', 'technique', 'source_lang', 'source_revision', 'title', 'lede', 'image', 'tags', 'body',
  'remaining', 'segments', 'keywords', 'fingerprint', 'translated_at',
].join(', ')
const positionOf = (index: number) => `(SELECT position FROM articles WHERE id = '${at(index)}')`
const numberOf = (index: number) =>
  `(SELECT number FROM text_numbers WHERE position = ${positionOf(index)})`

describe('examine()', () => {
  it('finds nothing in a database that is whole', async () => {
    expect(await disagreements()).toEqual([])
    expect(await findings()).toEqual([])
  })

  it('finds and fixes articles that are not as they should be', async () => {
    const damages: [statement: string, fault: string][] = [
      [`DELETE FROM texts WHERE rowid = ${numberOf(0)}`, `${at(0)} is not in the search index`],
      [
        `INSERT OR REPLACE INTO texts (rowid, title, lede, body, often, facts) VALUES (
          ${numberOf(1)}, 'das licht 1', '', 'ein anderer text', '', 'lang:de source:rheinblick.example')`,
        `${at(1)} is not in the search index`,
      ],
      [
        `DELETE FROM listings WHERE kind = 'topic' AND key = 't2'`,
        `${at(2)} is missing in lists that it names`,
      ],
      [change(3, 'position = position + (1 << 30)'), `${at(3)} is not where its time`],
      [change(4, 'position = NULL'), `${at(4)} is in no list`],
      [
        change(5, `listings = '[["topic","wal","Wal"]]'`),
        `${at(5)} is missing in lists that it names, names other lists than its own`,
      ],
      [change(6, "lede = 'Ein Wal'"), `revision that is not that of its content`],
      [change(9, 'filing = 0'), `${at(9)} is filed by the rules of an older version`],
      [change(7, "fingerprint = '0123456789abcdef'"), `${at(7)} has another text’s fingerprint`],
      [change(8, `telling_words = '[["licht", 2'`), `${at(8)} has keywords`],
      [change(11, "title = 'Geheim'"), `${at(11)} is removed, but its content is not all gone`],
    ]
    await damage(...damages.map(([statement]) => statement))

    const found = (await findings()).join('\n')
    for (const [, fault] of damages) expect(found).toContain(fault)
    expect(await findings(true)).toEqual([])

    expect(await findings()).toEqual([])
    expect(await disagreements()).toEqual([])
    expect(await store.latest(20)).toHaveLength(11)
    expect(await store.byId(at(6))).toMatchObject({ lede: 'Ein Wal', storedAt: now })
    expect((await store.search({ text: 'hafenmeister' }, 20)).count).toBe(11)
  })

  it('finds and fixes what does not agree with the articles', async () => {
    const damages: [statement: string, fault: string][] = [
      [
        "INSERT INTO search (rowid, title, lede, body, facts) VALUES (77, 'a', 'b', 'c', 'd')",
        'search index has row 77 in search, but no article for it',
      ],
      [
        "INSERT INTO texts (rowid, title, lede, body, often, facts) VALUES (78, 'a', 'b', 'c', '', 'd')",
        'search index has row 78 in texts, but no article for it',
      ],
      [
        'INSERT INTO text_numbers (number, position) VALUES (79, 79)',
        'search index has row 79 in text_numbers, but no article for it',
      ],
      [
        "INSERT INTO listings VALUES ('topic', 'wal', 4711)",
        'list topic wal holds position 4711, whose article does not name it',
      ],
      [
        "UPDATE lists SET articles = 99 WHERE kind = 'language'",
        'list language de counts 99 articles, but has 11',
      ],
      [
        "UPDATE lists SET articles = 1 WHERE kind = 'source'",
        'list source rheinblick.example counts 1 articles, but has 11',
      ],
      [
        "INSERT INTO lists VALUES ('topic', 'leer', 'Leer', 3)",
        'list topic leer counts 3 articles, but has 0',
      ],
      ["DELETE FROM lists WHERE key = 't3'", 'list topic t3 has articles but no name'],
      [
        "INSERT INTO labels VALUES ('topic', 't4', 'T4', 0, 7)",
        'list topic t4 counts 7 articles that spell it T4, but there are 1',
      ],
      ["INSERT INTO labels VALUES ('topic', 't5', 't5', 5, 2)", 'list topic t5 counts 2'],
      [
        "UPDATE archive SET articles = 5 WHERE period = '2026-10-03'",
        'archive 2026-10-03 counts 5 articles, but has 11',
      ],
      [
        "DELETE FROM archive WHERE period = '2026-10'",
        'archive 2026-10 has articles but is not in the archive',
      ],
      [
        "INSERT INTO archive VALUES ('', '2026-10-03', 1, '2026-10-05')",
        'archive 2026-10-03 counts 1 articles, but has 0',
      ],
      [
        "INSERT INTO archive VALUES ('', '1999', 1, '2026-10-05')",
        'archive 1999 counts 1 articles, but has 0',
      ],
      [
        `INSERT INTO related VALUES ('${at(0)}', 0, 0.5, '${at(11)}'), ('${at(0)}', 0, 0.5, '${at(0)}')`,
        `related of ${at(0)} holds 2 links to or from articles that do not exist`,
      ],
      [
        `INSERT INTO related SELECT '${at(1)}', 0, 0.01 * rowid, id FROM articles
         WHERE id NOT IN ('${at(1)}', '${at(11)}')
         UNION ALL SELECT '${at(1)}', 0, 0.02 * rowid, id FROM articles WHERE id NOT IN ('${at(1)}', '${at(11)}')`,
        `related of ${at(1)} holds 20 of one kind, over the limit of 12`,
      ],
      ["INSERT INTO views VALUES ('000000000000', 500000, 3)", 'views of 000000000000'],
      ["INSERT INTO trends VALUES (1, '000000000000', 3, 0)", 'trends of 000000000000'],
    ]
    await damage(...damages.map(([statement]) => statement))

    const found = (await findings()).join('\n')
    for (const [, fault] of damages) expect(found).toContain(fault)
    expect(await findings(true)).toEqual([])

    expect(await findings()).toEqual([])
    expect(await disagreements()).toEqual([])
  })

  it('finds and fixes translations, and their words in the index', async () => {
    const english = (index: number) =>
      translationOf(stories[index]!, { title: `The light ${index}`, lede: 'It shines.' })
    for (let index = 0; index < 8; index++) await store.saveTranslation(at(index), english(index))
    await store.saveTranslation(at(7), { ...english(7), lang: 'fr', title: 'La lumière' })
    expect(await findings()).toEqual([])
    const translation = (index: number, what: string) =>
      `UPDATE translations SET ${what} WHERE article_id = '${at(index)}'`
    const unreadable = `translation of ${at(0)} into en cannot be read`
    const damages: [statement: string, fault: string][] = [
      [translation(0, `body = '{"type":"html"}'`), unreadable],
      [translation(1, `tags = '["Licht'`), `${at(1)} into en cannot be read (tags is not JSON)`],
      [translation(2, `keywords = '[["light", 2'`), `${at(2)} into en has unreadable keywords`],
      [translation(3, `fingerprint = '0123456789abcdef'`), `${at(3)} into en has another text`],
      [translation(4, `title = 'A whale'`), `${at(4)} is not in the search index by its words`],
      [`DELETE FROM translations WHERE article_id = '${at(5)}'`, `${at(5)} is not in the search`],
      [`DELETE FROM translations WHERE lang = 'fr'`, `${at(7)} is not in the search index`],
      [
        `INSERT INTO translations SELECT '${at(11)}', ${copied} FROM translations LIMIT 1`,
        `translations of ${at(11)} belong to an article that does not exist`,
      ],
      [
        `INSERT INTO translation_tasks VALUES ('000000000000', 'en', 'waiting', '', NULL, 0, 0, 0, 0)`,
        'translation_tasks of 000000000000 belong',
      ],
    ]
    await damage(...damages.map(([statement]) => statement))

    const found = (await findings()).join('\n')
    for (const [, fault] of damages) expect(found).toContain(fault)
    expect(await findings(true)).toEqual([])

    expect(await findings()).toEqual([])
    expect((await store.search({ text: 'light' }, 20)).count).toBe(4)
    expect((await store.search({ text: 'whale' }, 20)).count).toBe(1)
    expect((await store.search({ text: 'lumiere' }, 20)).count).toBe(0)
    expect(await store.withTranslation(at(0), 'en')).toMatchObject({ translation: null })
    expect(await store.withTranslation(at(3), 'en')).toMatchObject({ translation: english(3) })
  })

  it('finds and removes versions that nobody can read', async () => {
    for (const index of [0, 1]) {
      const { id: _id, revision: _revision, rawHash, cleanerVersion, ...content } = stories[index]!
      const provenance = { rawHash, cleanerVersion }
      await store.save(await createArticle({ ...content, title: 'Neu' }, provenance), now)
    }
    expect(await findings()).toEqual([])
    await damage(
      `UPDATE revisions SET body = '{"type":"html"}' WHERE article_id = '${at(0)}'`,
      `INSERT INTO revisions SELECT '${at(11)}', version, revision, changed_by, stored_at, base, facts, body
       FROM revisions WHERE article_id = '${at(1)}'`,
    )

    expect((await findings()).join('\n')).toMatch(/versions of article .*\n.*version 1 of article/)
    expect(await findings(true)).toEqual([])

    const kept = await env.DB.prepare('SELECT article_id FROM revisions').all()
    expect(kept.results).toEqual([{ article_id: at(1) }])
  })

  it('changes nothing unless it is asked to fix', async () => {
    await damage("DELETE FROM lists WHERE key = 't3'")

    await findings()

    expect(await findings()).toEqual(['list topic t3 has articles but no name'])
  })

  it('takes what cannot be read out of all lists, and asks for it again', async () => {
    await damage(
      change(0, `body = '{"type":"html"}'`),
      change(1, `body = '{"type":"root","chil'`),
      change(2, `source_url = 'javascript:1'`),
    )

    const found = await findings()
    expect(await findings(true)).toEqual([])

    expect(found).toHaveLength(3)
    for (const line of found) expect(line).toMatch(/cannot be read .*post the page again/)
    expect(await findings()).toHaveLength(3)
    expect(await store.latest(20)).toHaveLength(8)
    for (const one of stories.slice(0, 3)) await store.save(one, now)
    expect(await findings()).toEqual([])
    expect(await disagreements()).toEqual([])
  })

  it('finds a packed body that cannot be read, and one that is there in both forms', async () => {
    await damage(
      change(0, `packed = substr(packed, 1, length(packed) - 40)`),
      change(1, `packed = NULL`),
      change(2, `body = '${JSON.stringify(stories[2]!.body)}'`),
    )

    const found = await findings()
    expect(await findings(true)).toEqual([])

    expect(found).toHaveLength(3)
    expect(
      found.filter((line) => /cannot be read \(body: .*post the page again/.test(line)),
    ).toHaveLength(2)
    expect(found).toContain(`article ${at(2)} has its body twice`)
    for (const one of stories.slice(0, 2)) await store.save(one, now)
    expect(await findings()).toEqual([])
  })

  it('finds what is left of the body of a removed article', async () => {
    await damage(change(11, `packed = x'1F8B'`))

    expect(await findings()).toEqual([
      `article ${at(11)} is removed, but its content is not all gone`,
    ])
    expect(await findings(true)).toEqual([])
    expect(await findings()).toEqual([])
  })

  it('finds and makes what migrations made and somebody dropped', async () => {
    await env.DB.exec('DROP TRIGGER articles_changed')
    await env.DB.exec('DROP INDEX lists_longest')
    await env.DB.exec('DROP TRIGGER articles_unread')
    await env.DB.exec('CREATE TRIGGER articles_unread AFTER DELETE ON views BEGIN SELECT 1; END')

    expect(await findings()).toEqual([
      'index lists_longest is missing',
      'trigger articles_unread differs from what the migrations make',
      'trigger articles_changed is missing',
    ])
    expect(await findings(true)).toEqual([])
    expect(await findings()).toEqual([])
  })

  it('files in place what older rules filed', async () => {
    await damage(change(1, `filing = 0, listings = '[["topic","kabeljau","Kabeljau"]]'`))
    await env.DB.exec(
      `CREATE TRIGGER leaving BEFORE UPDATE ON articles WHEN NEW.position IS NULL BEGIN SELECT RAISE(ABORT, 'left'); END`,
    )

    expect(await findings(true)).toEqual(['trigger leaving is unknown to the migrations'])

    await env.DB.exec('DROP TRIGGER leaving')
    expect(await findings()).toEqual([])
    expect(await disagreements()).toEqual([])
  })

  it('reads a database of several pages', async () => {
    const more = await Promise.all(
      Array.from({ length: 60 }, (_, index) => story({ path: `p${index}` })),
    )
    await Promise.all(more.map((one) => store.save(one, now)))
    await damage('DELETE FROM texts WHERE rowid IN (SELECT number FROM text_numbers)')

    expect(await findings()).toHaveLength(71)
    expect(await findings(true)).toEqual([])
    expect(await disagreements()).toEqual([])
  })
})
