/** Municipalities and districts: what there is, what comes, what ends and in what it goes on. */
package no.jobbsjanse.access.place;
