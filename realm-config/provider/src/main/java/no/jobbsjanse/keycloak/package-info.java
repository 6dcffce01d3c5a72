/**
 * The entrance of somebody who is invited. Keycloak's own invitation mail is not used: its links cannot be taken back, a
 * new one leaves the old ones alive, and they open the account even after she has chosen her password. Here the portal
 * mails a link of its own and asks for an entrance only when she comes.
 */
package no.jobbsjanse.keycloak;
