/** People who do not exist: demo users and participants, so that a newcomer sees a living system. */
package no.jobbsjanse.dev.stack.demo;
