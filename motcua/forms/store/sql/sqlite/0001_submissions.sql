CREATE TABLE submission (
  ref TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL,
  config TEXT NOT NULL,
  edition TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  flags TEXT NOT NULL,
  phone_tag BLOB,
  stage TEXT NOT NULL,
  stage_at INTEGER NOT NULL,
  delivered_at INTEGER,
  erase_after INTEGER
) STRICT;
CREATE INDEX submission_newest ON submission (received_at, ref);
CREATE INDEX submission_erasable ON submission (erase_after) WHERE erase_after IS NOT NULL;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ref TEXT NOT NULL,
  channel TEXT NOT NULL,
  due INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  done_at INTEGER,
  last TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (due) WHERE done_at IS NULL;
CREATE INDEX outbox_ref ON outbox (ref);

CREATE TABLE form_config (
  config TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  first_seen INTEGER NOT NULL
) STRICT;

CREATE TABLE tombstone (
  ref TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  erased_at INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  ref TEXT NOT NULL,
  previous BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE place (
  form TEXT NOT NULL,
  counter TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  capacity INTEGER NOT NULL,
  PRIMARY KEY (form, counter, starts_at)
) STRICT;

CREATE TABLE booking (
  ref TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  counter TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  number INTEGER NOT NULL,
  cancelled_at INTEGER
) STRICT;
CREATE INDEX booking_place ON booking (form, counter, starts_at);

CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  ref TEXT NOT NULL,
  sealed_path TEXT NOT NULL,
  digest TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  scan TEXT NOT NULL
) STRICT;
CREATE INDEX upload_ref ON upload (ref);
CREATE INDEX upload_scan ON upload (scan);

CREATE TABLE pulse (id INTEGER PRIMARY KEY, beats INTEGER NOT NULL) STRICT;
INSERT INTO pulse (id, beats) VALUES (1, 0);
