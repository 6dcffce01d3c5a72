package no.jobbsjanse.portal.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/**
 * One transaction around a page that is opened. What stands on it is of one moment, and PostgreSQL is told once, not for
 * each list, which place may be seen. It always ends with a rollback: opening a page changes nothing.
 */
@ApplicationScoped
class PageTransaction {

    @Resource
    private UserTransaction transaction;

    /** Writes a page. */
    interface Page {

        void write() throws IOException, ServletException;
    }

    void around(Page page) throws IOException, ServletException {
        try {
            transaction.begin();
            try {
                page.write();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException broken) {
            throw new ServletException(broken);
        }
    }
}
