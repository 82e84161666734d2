-- Work that is done after the answer. The row is the truth; a message in the queue only points to it. `options`,
-- `cursor`, `outcomes` and `codes` are JSON; all times in seconds since 1970.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  options TEXT NOT NULL,
  cursor TEXT,
  upload TEXT,
  bytes INTEGER,
  reason TEXT,
  claims INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  cuts INTEGER NOT NULL DEFAULT 0,
  dead_letters INTEGER NOT NULL DEFAULT 0,
  pages INTEGER NOT NULL DEFAULT 0,
  outcomes TEXT NOT NULL DEFAULT '{}',
  codes TEXT NOT NULL DEFAULT '{}',
  due_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  progressed_at INTEGER,
  ended_at INTEGER
) WITHOUT ROWID;
CREATE INDEX jobs_due ON jobs (due_at) WHERE ended_at IS NULL;
CREATE INDEX jobs_ended ON jobs (ended_at) WHERE ended_at IS NOT NULL;
-- Of jobs that ended, those whose upload is still to be deleted.
CREATE INDEX jobs_uploads ON jobs (id) WHERE ended_at IS NOT NULL AND upload IS NOT NULL;

-- The pages of a job that became no article; `position` among all of its pages, from 0.
CREATE TABLE job_pages (
  job_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  url TEXT,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (job_id, position)
) WITHOUT ROWID;

-- Answers to requests that may be sent again. Without a status, the request is in progress until `expires_at`; with
-- one, its answer is kept until then. `body` is gzip in base64.
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY NOT NULL,
  claim TEXT NOT NULL,
  fingerprint TEXT,
  status INTEGER,
  headers TEXT,
  body TEXT,
  expires_at INTEGER NOT NULL
);
CREATE INDEX idempotency_expires ON idempotency (expires_at);
