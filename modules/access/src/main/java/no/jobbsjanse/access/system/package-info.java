/** The systems people of the municipalities work in, and who may open which. */
package no.jobbsjanse.access.system;
