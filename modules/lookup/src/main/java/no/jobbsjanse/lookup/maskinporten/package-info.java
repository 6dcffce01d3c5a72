/** Maskinporten: proves who we are with a signed grant, and gets the token that opens Folkeregisteret. */
package no.jobbsjanse.lookup.maskinporten;
