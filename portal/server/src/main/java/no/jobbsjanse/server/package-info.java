/** What Payara Micro needs on its own class path, beside the application. */
package no.jobbsjanse.server;
