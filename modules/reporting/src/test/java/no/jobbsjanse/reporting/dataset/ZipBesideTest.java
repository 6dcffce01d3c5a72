package no.jobbsjanse.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZipBesideTest {

    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("full");
        }
    };

    @Test
    void everything_comes_in_the_order_in_which_it_was_handed_over() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        try (ZipBeside zip = new ZipBeside(file, Thread::new)) {
            zip.entry("one");
            for (int piece = 0; piece < 1000; piece++) {
                expected.append(piece).append(' ');
                zip.write((piece + " ").getBytes(StandardCharsets.UTF_8));
            }
            zip.entry("other");
            zip.write(new byte[] {'x'});
            zip.finish();
        }
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(read.getNextEntry().getName()).isEqualTo("one");
            assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
            assertThat(read.getNextEntry().getName()).isEqualTo("other");
            assertThat(read.readAllBytes()).containsExactly('x');
        }
    }

    @Test
    void a_stream_that_takes_no_more_ends_the_making_of_what_would_go_there() {
        try (ZipBeside zip = new ZipBeside(FULL, Thread::new)) {
            assertThatThrownBy(() -> {
                zip.entry("one");
                while (true) {
                    zip.write(new byte[1024]);
                }
            }).isInstanceOf(IOException.class).hasMessage("full");
        }
    }

    @Test
    void nothing_is_called_finished_that_is_not_written() {
        try (ZipBeside zip = new ZipBeside(FULL, Thread::new)) {
            assertThatThrownBy(zip::finish).isInstanceOf(IOException.class).hasMessage("full");
        }
    }
}
