-- What readers see of an article in another language: its own words where `remaining` names a part. One row for each
-- article and target language, by primary tag.
CREATE TABLE translations (
  article_id TEXT NOT NULL,
  lang TEXT NOT NULL,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  technique TEXT,
  source_lang TEXT NOT NULL,
  source_revision TEXT NOT NULL,
  title TEXT NOT NULL,
  lede TEXT,
  image TEXT,
  tags TEXT NOT NULL,
  body TEXT NOT NULL,
  remaining TEXT NOT NULL,
  segments INTEGER NOT NULL,
  keywords TEXT NOT NULL DEFAULT '[]',
  fingerprint TEXT NOT NULL DEFAULT '',
  translated_at TEXT NOT NULL,
  PRIMARY KEY (article_id, lang)
);

-- What waits to be translated. The row is written with the article and is the truth; a message in the queue only
-- points to it. `due_at` and `asked_at` in seconds since 1970.
CREATE TABLE translation_tasks (
  article_id TEXT NOT NULL,
  lang TEXT NOT NULL,
  state TEXT NOT NULL,
  revision TEXT NOT NULL,
  reason TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, lang)
) WITHOUT ROWID;
CREATE INDEX translation_tasks_due ON translation_tasks (due_at) WHERE state <> 'refused';

-- Answers of engines that passed every check; `used_on` in days since 1970.
CREATE TABLE translation_memory (
  key TEXT PRIMARY KEY NOT NULL,
  runs TEXT NOT NULL,
  article_id TEXT NOT NULL,
  used_on INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX translation_memory_article ON translation_memory (article_id);
CREATE INDEX translation_memory_used ON translation_memory (used_on);

-- How much each engine was sent, by UTC day.
CREATE TABLE translation_characters (
  engine TEXT NOT NULL,
  day TEXT NOT NULL,
  characters INTEGER NOT NULL,
  PRIMARY KEY (engine, day)
) WITHOUT ROWID;

-- Terms with their translation, or without one if they stay as they are; of one outlet, or of all ('').
CREATE TABLE glossary (
  source_domain TEXT NOT NULL,
  source_lang TEXT NOT NULL,
  lang TEXT NOT NULL,
  term TEXT NOT NULL,
  translation TEXT,
  PRIMARY KEY (source_domain, source_lang, lang, term)
) WITHOUT ROWID;

-- Nothing is kept of the text of a removed article.
CREATE TRIGGER articles_untranslated AFTER UPDATE OF removed ON articles WHEN NEW.removed IS NOT NULL BEGIN
  DELETE FROM translations WHERE article_id = OLD.id;
  DELETE FROM translation_tasks WHERE article_id = OLD.id;
  DELETE FROM translation_memory WHERE article_id = OLD.id;
END;

CREATE TRIGGER articles_deleted_untranslated AFTER DELETE ON articles BEGIN
  DELETE FROM translations WHERE article_id = OLD.id;
  DELETE FROM translation_tasks WHERE article_id = OLD.id;
  DELETE FROM translation_memory WHERE article_id = OLD.id;
END;
