/** Cases of IMDi's support, as rows. */
package no.jobbsjanse.access.support;
