package no.jobbsjanse.access.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is told by mail that there is a question, or an answer. Neither stands in the mail: it is read here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionLetters {

    private static final String OWN = "/support/questions";
    private static final String INBOX = "/support/inbox";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Where IMDi's support reads mail; without it support sees questions in its list only. */
    @Inject
    @ConfigProperty(name = "support.mail")
    private Optional<String> support;

    /** To IMDi's support. */
    public void asked(Question question) {
        support.ifPresent(address -> outbox.post(MailKind.QUESTION_ASKED, "question:" + question.id(), address,
                question.language(), values(question, INBOX)));
    }

    /** To whoever asked, if there is an address. */
    public void answered(Question question) {
        address(question.by().subject()).ifPresent(address -> outbox.post(MailKind.QUESTION_ANSWERED,
                "answer:" + question.id(), address, question.language(), values(question, OWN)));
    }

    private Optional<String> address(String subject) {
        List<?> found = entities.createNativeQuery("select email from access.account where subject = ?1"
                + " and email is not null and closed_at is null").setParameter(1, subject).getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private Map<String, String> values(Question question, String page) {
        return Map.of("theme", question.theme().name(), "link", app + page);
    }
}
