/** Requests of those who do not know who can let them in. */
package no.jobbsjanse.access.request;
