package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionDraftTest {

    private static QuestionDraft draft(String page, String request, String message) {
        return new QuestionDraft(QuestionTheme.SAVING, page, null, request, message, "nb");
    }

    @Test
    void the_path_of_a_page_and_a_request_go_along() {
        QuestionDraft draft = draft("/registry/summary", "0a1b2c3d", "Hei");
        assertThat(draft.page()).isEqualTo("/registry/summary");
        assertThat(draft.request()).isEqualTo("0a1b2c3d");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "registry", "/registry/person?nationalId=01819049846", "/01819049846", "//example.com",
        "https://example.com", "/Åse"})
    void nothing_else_that_stands_in_an_address_does(String typed) {
        assertThat(draft(typed, typed, "Hei").page()).isEqualTo("/");
        assertThat(draft(typed, typed, "Hei").request()).isNull();
    }

    @Test
    void a_text_is_kept_as_it_was_written_without_what_nobody_sees() {
        assertThat(draft("/", null, "  Hei!\r\nDet\0 lagres\tikke. \n").message()).isEqualTo("Hei!\nDet  lagres ikke.");
        assertThat(draft("/", null, null).message()).isEmpty();
    }
}
