/** What holds for every page: who may open it, its headers and cookies, how dates and names are written. */
package no.jobbsjanse.portal.page;
