-- Those who are told what happens: webhooks, and the hub of the feeds and IndexNow if the settings name them. `events`
-- is a JSON array, NULL for all; `source` a domain, NULL for all. All times in seconds since 1970.
CREATE TABLE receivers (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  url TEXT NOT NULL,
  events TEXT,
  source TEXT,
  secret TEXT,
  former_secret TEXT,
  former_until INTEGER,
  created_at INTEGER NOT NULL,
  delivered INTEGER NOT NULL DEFAULT 0,
  dropped INTEGER NOT NULL DEFAULT 0,
  delivered_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  failing_since INTEGER,
  last_error TEXT,
  paused_until INTEGER NOT NULL DEFAULT 0,
  disabled_at INTEGER
) WITHOUT ROWID;

-- What is still to be delivered to each, and what could not be. The row is written in the transaction of the change,
-- so nothing is lost; it goes when it was delivered. `facts` is JSON.
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY NOT NULL,
  receiver_id TEXT NOT NULL,
  type TEXT NOT NULL,
  article_id TEXT,
  facts TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  error TEXT,
  dead_at INTEGER
) WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (receiver_id, due_at) WHERE dead_at IS NULL;
CREATE INDEX deliveries_dead ON deliveries (receiver_id, dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX deliveries_article ON deliveries (article_id) WHERE article_id IS NOT NULL;

-- What is inserted here becomes a delivery for each receiver that wants it. `source` is a domain or NULL.
CREATE VIEW announcements AS
  SELECT '' AS type, '' AS article_id, '' AS source, '' AS facts WHERE false;

CREATE TRIGGER announcements_inserted INSTEAD OF INSERT ON announcements BEGIN
  INSERT INTO deliveries (id, receiver_id, type, article_id, facts, occurred_at, due_at)
  SELECT 'msg_' || lower(hex(randomblob(16))), id, NEW.type, NEW.article_id, NEW.facts,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), unixepoch()
  FROM receivers
  WHERE disabled_at IS NULL
    AND (events IS NULL OR EXISTS (SELECT 1 FROM json_each(events) WHERE value = NEW.type))
    AND (source IS NULL OR NEW.source = source OR substr(NEW.source, -1 - length(source)) = '.' || source);
END;

-- The triggers below find no receiver where nobody is to be told; then they read nothing more.
CREATE TRIGGER articles_created_announced AFTER INSERT ON articles
WHEN NEW.removed IS NULL AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    'article.created', NEW.id, NEW.source_domain, json_object(
      'title', NEW.title, 'lang', NEW.lang, 'filedAt', NEW.filed_at, 'sourceUrl', NEW.source_url,
      'sourceName', NEW.source_name, 'revision', NEW.revision, 'isNoindex', NEW.is_noindex, 'lists', NEW.listings));
END;

CREATE TRIGGER articles_changed_announced AFTER UPDATE OF revision ON articles
WHEN NEW.revision <> OLD.revision AND OLD.removed IS NULL AND NEW.removed IS NULL
  AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    'article.changed', NEW.id, NEW.source_domain, json_object(
      'title', NEW.title, 'lang', NEW.lang, 'filedAt', NEW.filed_at, 'sourceUrl', NEW.source_url,
      'sourceName', NEW.source_name, 'revision', NEW.revision, 'isNoindex', NEW.is_noindex, 'lists', NEW.listings,
      'changedBy', NEW.changed_by));
END;

-- Its title is kept for its address only. What was not delivered before has the title, too, and is of no use now.
CREATE TRIGGER articles_removed_announced AFTER UPDATE OF removed ON articles
WHEN NEW.removed IS NOT NULL AND OLD.removed IS NULL AND EXISTS (SELECT 1 FROM receivers) BEGIN
  DELETE FROM deliveries WHERE article_id = OLD.id;
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    'article.removed', OLD.id, OLD.source_domain, json_object(
      'title', OLD.title, 'lang', OLD.lang, 'filedAt', OLD.filed_at, 'sourceUrl', OLD.source_url,
      'sourceName', OLD.source_name, 'lists', OLD.listings, 'reason', NEW.removed));
END;

CREATE TRIGGER articles_restored_announced AFTER UPDATE OF removed ON articles
WHEN NEW.removed IS NULL AND OLD.removed IS NOT NULL AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    'article.restored', NEW.id, NEW.source_domain, json_object(
      'title', NEW.title, 'lang', NEW.lang, 'filedAt', NEW.filed_at, 'sourceUrl', NEW.source_url,
      'sourceName', NEW.source_name, 'revision', NEW.revision, 'isNoindex', NEW.is_noindex, 'lists', NEW.listings));
END;

CREATE TRIGGER translations_created_announced AFTER INSERT ON translations
WHEN EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts)
  SELECT 'article.translated', id, source_domain, json_object(
    'title', NEW.title, 'lang', NEW.lang, 'filedAt', filed_at, 'sourceUrl', source_url, 'sourceName', source_name,
    'revision', NEW.source_revision, 'isNoindex', is_noindex, 'lists', listings,
    'kind', NEW.kind, 'author', NEW.author)
  FROM articles WHERE id = NEW.article_id AND removed IS NULL;
END;

CREATE TRIGGER translations_changed_announced AFTER UPDATE OF translated_at ON translations
WHEN NEW.translated_at <> OLD.translated_at AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts)
  SELECT 'article.translated', id, source_domain, json_object(
    'title', NEW.title, 'lang', NEW.lang, 'filedAt', filed_at, 'sourceUrl', source_url, 'sourceName', source_name,
    'revision', NEW.source_revision, 'isNoindex', is_noindex, 'lists', listings,
    'kind', NEW.kind, 'author', NEW.author)
  FROM articles WHERE id = NEW.article_id AND removed IS NULL;
END;

-- A page of a job that became no article, with the host of its address. Of a page that is posted alone, the service inserts it itself.
CREATE TRIGGER job_pages_announced AFTER INSERT ON job_pages
WHEN NEW.outcome IN ('refused', 'failed') AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    'page.failed', NULL, substr(substr(NEW.url, instr(NEW.url, '://') + 3), 1,
      instr(substr(NEW.url, instr(NEW.url, '://') + 3) || '/', '/') - 1), json_object('pageUrl', NEW.url, 'outcome', NEW.outcome, 'code', NEW.code,
      'detail', NEW.detail, 'job', NEW.job_id));
END;

CREATE TRIGGER jobs_ended_announced AFTER UPDATE OF state ON jobs
WHEN NEW.state IN ('done', 'failed') AND OLD.state <> NEW.state AND EXISTS (SELECT 1 FROM receivers) BEGIN
  INSERT INTO announcements (type, article_id, source, facts) VALUES (
    iif(NEW.state = 'done', 'job.done', 'job.failed'), NULL, NULL, json_object('job', NEW.id, 'kind', NEW.kind,
      'pages', NEW.pages, 'reason', NEW.reason));
END;
