package dev.kontor.persistence.internal.extender;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Builds of a bundle with a unit: each has the migrations of the one before, and some more. */
final class ShopBundle {
    private final Map<String, String> entries = new LinkedHashMap<>();

    private ShopBundle() {
        with("META-INF/persistence.xml", "<persistence><persistence-unit name='shop'/></persistence>");
        with("db/shop/V001__things.sql", "create table shop_thing (id int primary key);");
    }

    static ShopBundle first() {
        return new ShopBundle();
    }

    /** Has taken something away that the first one reads. */
    static ShopBundle contracted() {
        return first().with(
                        "db/shop/V002__names.sql", "update kontor_schema set oldest_reader = 2 where module = 'shop';");
    }

    static ShopBundle withoutDescription() {
        ShopBundle bundle = first();
        bundle.entries.remove("META-INF/persistence.xml");
        return bundle;
    }

    private ShopBundle with(String name, String text) {
        entries.put(name, text);
        return this;
    }

    InputStream jar() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "kontor-shop");
        headers.putValue("Kontor-Persistence", "shop");
        headers.putValue("Kontor-Migrations", "db/shop");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
