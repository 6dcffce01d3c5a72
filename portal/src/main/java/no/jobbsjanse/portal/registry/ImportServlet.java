package no.jobbsjanse.portal.registry;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.portal.page.Opening;
import no.jobbsjanse.portal.page.OwnPages;
import no.jobbsjanse.portal.page.Refusal;
import no.jobbsjanse.portal.page.RefusalLog;
import no.jobbsjanse.registry.Imports;

/**
 * The forms of the page for imports, each a plain one: {@code /registry/import/file} takes a file, {@code
 * /registry/import/choice} which rows are wanted and what is to be done. {@code /registry/import/marked} gives the file
 * back with what is wrong, {@code /registry/import/template} an empty one. Files stay in memory: they hold numbers.
 */
@WebServlet({"/registry/import/file", "/registry/import/choice", "/registry/import/marked", "/registry/import/template"})
@MultipartConfig(maxFileSize = ImportServlet.MOST_BYTES, maxRequestSize = ImportServlet.MOST_BYTES + 65_536,
        fileSizeThreshold = (int) ImportServlet.MOST_BYTES + 1)
public class ImportServlet extends HttpServlet {

    /** Largest file. */
    static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final int MEGABYTES = 10;
    /** What a browser may still send of a file that is too large, so that it hears the answer. */
    private static final long READ_IN_VAIN = 200L * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final String PAGE = "/registry/import";

    @Inject
    private WorkContext context;

    @Inject
    private OwnPages own;

    @Inject
    private Opening opening;

    @Inject
    private RefusalLog refusals;

    @Inject
    private Imports imports;

    @Inject
    private ImportReader reader;

    @Inject
    private ImportMarks marks;

    @Inject
    private ImportTemplate template;

    /** The limit that the sentence of a rule names. */
    static int limit(String rule) {
        return rule.equals("import.tooBig") ? MEGABYTES : Imports.MOST_LINES;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        boolean allowed = context.allows(Permission.REGISTER_PARTICIPANTS);
        if (!allowed) {
            refusals.add(Refusal.FORBIDDEN);
        }
        if (!allowed || request.getMethod().equals("POST") && !own.ask(request::getHeader)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/registry/import/marked" -> marked(request, response);
            case "/registry/import/template" -> {
                asFile(response, marks.templateName());
                template.write(response.getOutputStream());
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void marked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = id(request);
        byte[] file = id == null ? null : marks.file(context.mandate(), id).orElse(null);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        asFile(response, marks.name(imports.find(context.mandate(), id).orElseThrow().fileName()));
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static void asFile(HttpServletResponse response, String name) {
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        switch (request.getServletPath()) {
            case "/registry/import/file" -> file(request, response);
            case "/registry/import/choice" -> choice(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void file(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getContentLengthLong() > MOST_BYTES + 65_536) {
            readInVain(request.getInputStream());
            seeOther(response, "?problem=import.tooBig");
            return;
        }
        try {
            Part part = request.getPart("file");
            if (isOpenedOtherwise(request, response)) {
                return;
            }
            UUID id = id(request);
            if (part == null || id == null || part.getSize() == 0) {
                throw new BrokenRule("import.noFile");
            }
            String name = name(part.getSubmittedFileName());
            byte[] content = part.getInputStream().readAllBytes();
            ImportReader.Read read = reader.read(name, content);
            imports.begin(context.mandate(), id, name, content, read.lines(), read.leftOut());
            seeOther(response, "?id=" + id);
        } catch (BrokenRule rule) {
            seeOther(response, "?problem=" + rule.key());
        } catch (IllegalStateException tooBig) {
            seeOther(response, "?problem=import.tooBig");
        }
    }

    private static void readInVain(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = READ_IN_VAIN;
        for (int read = body.read(buffer); read > 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }

    /** Without the folder that some browsers tell. */
    private static String name(String submitted) {
        String name = submitted == null ? "" : submitted.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "fil" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private boolean isOpenedOtherwise(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (opening.isOf(request)) {
            return false;
        }
        refusals.add(Refusal.OPENED_OTHERWISE);
        response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
        return true;
    }

    private void choice(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOpenedOtherwise(request, response)) {
            return;
        }
        UUID id = id(request);
        String act = request.getParameter("act");
        if (id == null || act == null) {
            seeOther(response, "?problem=import.noFile");
            return;
        }
        try {
            imports.choose(context.mandate(), id, numbers(request, "shown"), Set.copyOf(numbers(request, "take")));
            switch (act) {
                case "carryOut" -> imports.carryOut(context.mandate(), id);
                case "discard" -> imports.discard(context.mandate(), id);
                case "everything", "nothing" -> imports.chooseAll(context.mandate(), id, act.equals("everything"));
                default -> {
                    // Another page, or other rows, of the same file.
                }
            }
            seeOther(response, "?id=" + id + (act.matches("(all|errors)-\\d{1,4}")
                    ? "&show=" + act.replace("-", "&page=") : ""));
        } catch (BrokenRule rule) {
            seeOther(response, "?id=" + id + "&problem=" + rule.key());
        }
    }

    private static List<Integer> numbers(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Arrays::stream)
                .filter(number -> number.matches("\\d{1,6}")).map(Integer::valueOf).collect(Collectors.toList());
    }

    private static UUID id(HttpServletRequest request) {
        return KeyText.key(request.getParameter("id")).orElse(null);
    }

    private static void seeOther(HttpServletResponse response, String query) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PAGE + query);
    }
}
