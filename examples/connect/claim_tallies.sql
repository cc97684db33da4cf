-- The table that tallies-to-postgresql.properties fills.
create table claim_tallies (
    claim_key           text primary key,
    label               text not null,
    event               text not null,
    unit                text not null,
    place               text,
    articles            bigint not null,
    publishers          bigint not null,
    independent_sources bigint not null,
    speakers            bigint not null,
    low                 double precision,
    high                double precision,
    consensus_low       double precision,
    consensus_high      double precision,
    consensus_sources   bigint not null,
    median              double precision,
    disputed            boolean not null,
    trend               text not null,
    first_seen          timestamptz,
    last_seen           timestamptz
);
comment on table claim_tallies is 'Who claims what: one row a claim, over all time. Written by Kafka Connect.';
comment on column claim_tallies.low is 'The lowest low of all publishers'' latest estimates; null when one of them is open below.';
comment on column claim_tallies.high is 'The highest high; null when one of them is open above.';
create index on claim_tallies (event, place);
create index on claim_tallies (disputed) where disputed;
