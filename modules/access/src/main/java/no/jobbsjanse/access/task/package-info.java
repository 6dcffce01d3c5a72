/** What has yet to be done outside the database, and the worker that does it until it is done. */
package no.jobbsjanse.access.task;
