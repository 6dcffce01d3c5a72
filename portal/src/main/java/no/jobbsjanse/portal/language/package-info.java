/** Bokmål and nynorsk: the choice of language, and the words. */
package no.jobbsjanse.portal.language;
