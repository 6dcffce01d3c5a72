/** IMDi's support: a case, one participation, what has happened to it, and by a further step her name. */
package no.jobbsjanse.portal.support;
