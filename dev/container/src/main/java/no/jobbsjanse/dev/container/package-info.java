/** Lets a module's tests run inside Payara Micro, with the module's real jar and a real PostgreSQL. */
package no.jobbsjanse.dev.container;
