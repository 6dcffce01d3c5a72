package no.jobbsjanse.dev.acceptance;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.Map;

/** Requests as a script of the open page makes them. */
record Script(Page page) {

    private static final String POST = """
            async ([address, body, account]) => {
              const response = await fetch(address, { method: "POST", redirect: "manual", body: body,
                headers: { "Content-Type": "application/json", "X-Requested-With": "autosave",
                  ...(account ? { "X-Account": account } : {}) } });
              return [String(response.status), await response.text()];
            }""";

    /** The first that an open page would be told of a participant; nothing if the page would not be told anything. */
    private static final String FOLLOW = """
            id => new Promise(done => {
              const stream = new EventSource(`/api/names?of=${id}`);
              const end = told => { stream.close(); done(told); };
              stream.onmessage = message => end(message.data);
              stream.onerror = () => end("");
              setTimeout(() => end(""), 15000);
            })""";

    /** The answer to a request. Status 0 would be a redirect. */
    record Answer(int status, String body) {

        Map<?, ?> json() {
            return new Gson().fromJson(body, Map.class);
        }
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, new Gson().toJson(body), "");
    }

    /** Whatever it is, called JSON. */
    Answer postText(String path, String text) {
        return post(path, text, "");
    }

    String follow(String participation) {
        return (String) page.evaluate(FOLLOW, participation);
    }

    /** Once more what has been sent before. */
    Answer again(Request request) {
        return post(request.url(), request.postData(), request.headerValue("X-Account"));
    }

    private Answer post(String address, String body, String account) {
        List<?> answer = (List<?>) page.evaluate(POST, List.of(address, body, account));
        return new Answer(Integer.parseInt((String) answer.get(0)), (String) answer.get(1));
    }
}
