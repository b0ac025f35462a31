package dev.kontor.kernel.internal.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.privacy.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP with a folder per contributor: a file of JSON lines per section, and the files as they are. */
final class ZipOfPerson implements PersonalData {
    private final ZipOutputStream zip;
    private final ObjectMapper json = KontorJson.stored().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
    private String folder = "";
    private String section;

    ZipOfPerson(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    void contributor(String name) {
        folder = name + "/";
        section = null;
    }

    @Override
    public void row(String name, Map<String, ?> values) throws IOException {
        if (!name.equals(section)) {
            zip.putNextEntry(new ZipEntry(folder + name + ".jsonl"));
            section = name;
        }
        json.writeValue(zip, values);
        zip.write('\n');
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
        section = null;
        zip.putNextEntry(new ZipEntry(folder + name));
        content.transferTo(zip);
    }

    /** Writes the end of the ZIP and leaves the stream open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
