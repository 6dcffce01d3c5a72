/** What has been kept long enough goes: the settings, the runs and their protocol, the extract before, the deletion. */
package no.jobbsjanse.registry.retention;
