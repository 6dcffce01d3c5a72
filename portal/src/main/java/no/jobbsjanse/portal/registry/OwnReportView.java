package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.Refusal;
import no.jobbsjanse.portal.page.RefusalLog;

/** «Innsynsrapport»: everything that is kept of a participant, for herself, to be printed. */
@Named("ownreport")
@RequestScoped
public class OwnReportView {

    @Inject
    private OwnReportTexts reports;

    @Inject
    private RefusalLog refusals;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private OwnReportText text;
    private boolean forbidden;

    @PostConstruct
    void read() {
        try {
            text = Optional.ofNullable(request.getParameter("id")).map(UUID::fromString).flatMap(reports::of)
                    .orElse(null);
        } catch (NotPermitted protectedAddress) {
            forbidden = true;
        } catch (IllegalArgumentException notAnId) {
            text = null;
        }
    }

    /** What does not exist and what is not hers are both «not found». */
    public void open() throws IOException {
        if (text == null) {
            refusals.add(forbidden ? Refusal.FORBIDDEN : Refusal.ELSEWHERE);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(
                    forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** What is kept of her, in words. */
    public OwnReportText getText() {
        return text;
    }

    /** The participation in the address. */
    public String getId() {
        return request.getParameter("id");
    }

    /** Where the file is fetched. */
    public String getFile() {
        return "/api/participations/" + getId() + "/ownreport";
    }

    /** What is the same for everybody, in words. */
    public List<String> about(String part) {
        return OwnReportJson.ABOUT.stream().filter(key -> key.startsWith(part)).map(key -> texts.get("ownreport." + key))
                .toList();
    }
}
