-- No place is given twice, whatever the program thinks: a number of a quarter hour belongs to one booking.
CREATE UNIQUE INDEX booking_once ON booking (form, counter, starts_at, number) WHERE cancelled_at IS NULL;
