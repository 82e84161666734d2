-- What senders are known by, next to the secret INGEST_TOKEN. Of a token's secret there is only the SHA-256. After a
-- rotation, the secret before it is good until `former_until`. Scopes are separated by blanks; times are in seconds
-- since 1970.
CREATE TABLE tokens (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  former_hash TEXT,
  former_until INTEGER,
  scopes TEXT NOT NULL,
  source TEXT,
  per_minute INTEGER,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  expires_at INTEGER,
  revoked_at INTEGER
);
CREATE UNIQUE INDEX tokens_named ON tokens (name) WHERE revoked_at IS NULL;
