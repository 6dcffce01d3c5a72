/**
 * Files taken into the register: kept sealed, checked row by row in transactions that are rolled back, carried out in
 * transactions that are not, by a worker that can be interrupted anywhere.
 */
package no.jobbsjanse.registry.importing;
