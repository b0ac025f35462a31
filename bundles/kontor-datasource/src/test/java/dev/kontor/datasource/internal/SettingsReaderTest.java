package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P9: what is understood is taken, all else is named and refused, and a password is shown nowhere. */
class SettingsReaderTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_setting_it_is_an_h2_file_in_the_data_folder_that_keeps_each_commit() throws Exception {
        DatabaseSettings settings = read(Map.of());
        assertThat(settings.url())
                .contains("jdbc:h2:file:/data/kontor/kontor;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        assertThat(settings.user()).isEqualTo("sa");
        assertThat(settings.poolSize()).isEqualTo(20);
        assertThat(settings.connectionTimeoutMillis()).isEqualTo(5_000);
    }

    @Test
    void without_a_data_folder_a_url_is_needed() {
        assertThatThrownBy(() -> new SettingsReader(Map.of(), new Folders(null, null)).read())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("url is needed");
    }

    @Test
    void every_setting_is_taken() throws Exception {
        DatabaseSettings settings = read(Map.of(
                "url", " jdbc:postgresql://localhost/kontor ",
                "user", "kontor",
                "password", "s3cret",
                "pool.size", "7",
                "connection.timeout.millis", 900));
        assertThat(settings.url()).contains("jdbc:postgresql://localhost/kontor");
        assertThat(settings.user()).isEqualTo("kontor");
        assertThat(settings.password()).isEqualTo("s3cret");
        assertThat(settings.poolSize()).isEqualTo(7);
        assertThat(settings.connectionTimeoutMillis()).isEqualTo(900);
    }

    @Test
    void an_h2_option_of_the_administrator_stays() throws Exception {
        assertThat(read(Map.of("url", "jdbc:h2:file:/x;WRITE_DELAY=500")).url())
                .contains("jdbc:h2:file:/x;WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    /** So that the container, which resolves references itself, has nothing to show. */
    @Test
    void a_password_may_lie_in_a_file_of_its_own() throws Exception {
        Files.writeString(folder.resolve("kontor.database.password"), "s3cret\n");
        assertThat(read(Map.of("password.file", "kontor.database.password")).password())
                .isEqualTo("s3cret");
        assertThat(read(Map.of(
                                "password.file",
                                folder.resolve("kontor.database.password").toString()))
                        .password())
                .isEqualTo("s3cret");
        assertThatThrownBy(() -> read(Map.of("password.file", "nowhere")))
                .hasMessageContaining("the file that password.file names can't be read");
        assertThatThrownBy(() -> read(Map.of("password.file", "kontor.database.password", "password", "other")))
                .hasMessageContaining("exclude each other");
    }

    @Test
    void all_problems_are_named_at_once() {
        assertThatThrownBy(() -> read(Map.of(
                        "url", "jdbc:oracle:thin:@x",
                        "pool.size", "many",
                        "connection.timeout.millis", "5",
                        "pool.sise", "5")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "url must begin with jdbc:h2: or jdbc:postgresql:",
                        "pool.size must be a number",
                        "connection.timeout.millis must be between 250 and 60000",
                        "there is no setting pool.sise");
    }

    @Test
    void what_the_container_adds_is_no_unknown_setting() throws Exception {
        assertThat(read(Map.of(
                                "service.pid",
                                "x",
                                "felix.fileinstall.filename",
                                "y",
                                "org.apache.karaf.features.x",
                                "z"))
                        .url())
                .isPresent();
    }

    @Test
    void a_data_source_of_the_host_is_chosen_by_a_filter_and_not_together_with_a_url() throws Exception {
        assertThat(read(Map.of("dataSource.filter", "(name=erp)")).dataSourceFilter())
                .contains("(name=erp)");
        assertThat(read(Map.of("dataSource.filter", "(name=erp)")).url()).isEmpty();
        assertThatThrownBy(() -> read(Map.of("dataSource.filter", "(name=erp)", "url", "jdbc:h2:mem:x")))
                .hasMessageContaining("exclude each other");
        assertThatThrownBy(() -> read(Map.of("dataSource.filter", "(name=erp")))
                .hasMessageContaining("not an LDAP filter");
    }

    @Test
    void a_password_is_refused_in_the_url_and_never_shown() throws Exception {
        assertThatThrownBy(() -> read(Map.of("url", "jdbc:postgresql://localhost/kontor?password=s3cret")))
                .hasMessageContaining("the password belongs in the setting password")
                .hasMessageNotContaining("s3cret");
        assertThat(read(Map.of("password", "s3cret"))).asString().doesNotContain("s3cret");
    }

    private DatabaseSettings read(Map<String, Object> properties) throws InvalidSettingsException {
        return new SettingsReader(properties, new Folders("/data", folder.toString())).read();
    }
}
