/** Questions to IMDi's support, the letters about them, and the answers that are asked for again and again. */
package no.jobbsjanse.access.question;
