-- The roles of the product and what they may do with the databases. Run by a superuser, connected to the
-- database jobbsjansen, before the first migration; running it again changes nothing. Passwords are set elsewhere.
--
--   jobbsjansen_owner  owns the schemas and runs the migrations; nobody works as this role
--   jobbsjansen_app    the portal: owns nothing, cannot bypass row-level security; each migration grants it, table by
--                      table, what it needs
--   jobbsjansen_national  what the portal becomes for one transaction when it counts all over the country: reads what each
--                      migration lets it, changes nothing, sees no name and no number
--   jobbsjansen_auditor  what it becomes to read the access log, which it can otherwise only add to
--   jobbsjansen_support  what it becomes while IMDi's support looks into one participation: what has happened, no values
--   jobbsjansen_support_named  the same, once support has asked for her name
--   keycloak           Keycloak, in a database of its own

do $$
declare
    missing text;
begin
    for missing in
        select name from unnest(array['jobbsjansen_owner', 'jobbsjansen_app', 'jobbsjansen_national', 'jobbsjansen_auditor',
        'jobbsjansen_support', 'jobbsjansen_support_named', 'keycloak']) as name
        where not exists (select from pg_roles where rolname = name)
    loop
        execute format('create role %I', missing);
    end loop;
end
$$;

alter role jobbsjansen_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role jobbsjansen_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role jobbsjansen_national nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role jobbsjansen_auditor nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role jobbsjansen_support nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role jobbsjansen_support_named nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- It must say so each time: nothing of what the one may do is the other's without it.
grant jobbsjansen_national, jobbsjansen_auditor, jobbsjansen_support, jobbsjansen_support_named to jobbsjansen_app
    with inherit false, set true;

alter database jobbsjansen owner to jobbsjansen_owner;
revoke all on database jobbsjansen from public;
grant connect on database jobbsjansen to jobbsjansen_app;

-- PostgreSQL lets everybody connect everywhere, and run every new function, unless told otherwise.
revoke all on schema public from public;
alter default privileges for role jobbsjansen_owner revoke execute on functions from public;

do $$
begin
    if exists (select from pg_database where datname = 'keycloak') then
        alter database keycloak owner to keycloak;
        revoke all on database keycloak from public;
    end if;
end
$$;
revoke all on database postgres from public;
