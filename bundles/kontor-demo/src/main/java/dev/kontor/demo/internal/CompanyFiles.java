package dev.kontor.demo.internal;

import dev.kontor.json.KontorJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that describe the sample company. */
final class CompanyFiles {

    Company company() {
        return read("/demo/company.json", Company.class);
    }

    Calls calls() {
        return read("/demo/calls.json", Calls.class);
    }

    /** Mails in one mbox, with places instead of dates, see {@link Week#dated}. */
    String mails() {
        try (InputStream file = open("/demo/week.mbox")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = open(name)) {
            return KontorJson.strict().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return CompanyFiles.class.getResourceAsStream(name);
    }
}
