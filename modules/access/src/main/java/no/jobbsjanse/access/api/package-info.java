/** Systems that use the open interface on behalf of a place. */
package no.jobbsjanse.access.api;
