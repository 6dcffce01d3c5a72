/** The little that this module asks of Keycloak's administration, as a service account with least rights. */
package no.jobbsjanse.access.keycloak;
