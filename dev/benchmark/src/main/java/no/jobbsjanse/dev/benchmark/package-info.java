/**
 * Speed, as ratios within one run. Started by its own command (README, «Speed»), never by a build: a busy machine says
 * nothing about the code. Both sides of a comparison take turns; what is reported is the median ratio and its spread.
 */
package no.jobbsjanse.dev.benchmark;
