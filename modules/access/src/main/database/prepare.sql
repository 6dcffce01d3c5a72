-- What an installation needs before the first migration: the databases, the roles of roles.sql and their passwords, which
-- come from the environment. For psql, as a superuser; running it again changes nothing but the passwords.

\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv portal_password PORTAL_PASSWORD
\getenv keycloak_password KEYCLOAK_PASSWORD

select format('create database %I', name) from unnest(array['jobbsjansen', 'keycloak']) as name
where not exists (select from pg_database where datname = name) \gexec

\connect jobbsjansen
\ir roles.sql

-- No password in the server's log, whatever it logs otherwise.
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
alter role jobbsjansen_owner password :'owner_password';
alter role jobbsjansen_app password :'portal_password';
alter role keycloak password :'keycloak_password';
