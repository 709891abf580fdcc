-- Who has come to a counter on a day: a running number each, of those with an appointment and those without.
CREATE TABLE arrival (
  form TEXT NOT NULL,
  counter TEXT NOT NULL,
  day TEXT NOT NULL,
  number INTEGER NOT NULL,
  ref TEXT,
  starts_at BIGINT,
  came_at BIGINT NOT NULL,
  called_at BIGINT,
  PRIMARY KEY (form, counter, day, number)
);
CREATE UNIQUE INDEX arrival_ref ON arrival (ref) WHERE ref IS NOT NULL;
