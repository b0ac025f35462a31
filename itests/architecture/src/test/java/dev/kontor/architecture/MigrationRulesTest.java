package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.architecture.MigrationScripts.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N10, P7: two versions of a module can run at once on one database, because migrations only add. */
class MigrationRulesTest {

    private static final Script FIRST = new Script(
            "shop",
            1,
            "shop V001",
            "create table shop_thing ( -- what; it is\n tenant_id varchar(40) not null, name varchar(200),"
                    + " size numeric(9, 2), number integer, constraint shop_pk primary key (tenant_id, name));");

    @Test
    void every_migration_of_the_build_only_adds() {
        assertThat(MigrationScripts.all().stream().flatMap(scripts -> AdditiveMigrations.breaches(scripts).stream()))
                .isEmpty();
        assertThat(MigrationScripts.all())
                .as("modules with tables, for two products")
                .hasSizeGreaterThan(10);
    }

    @Test
    void what_each_migration_does_stands_in_the_guide_to_upgrades() throws IOException {
        String guide = Files.readString(BuiltBundles.root().resolve("UPGRADING.md"));
        assertThat(MigrationScripts.all().stream()
                        .flatMap(List::stream)
                        .map(Script::name)
                        .distinct()
                        .filter(name -> !guide.contains("`" + name + "`")))
                .as("migrations that UPGRADING.md says nothing of")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table shop_thing drop column name",
                "drop table shop_thing",
                "alter table shop_thing drop constraint shop_pk",
                "alter table shop_thing rename column name to title",
                "ALTER TABLE shop_thing\n RENAME TO shop_item",
                "alter table shop_thing add column colour varchar(9) not null",
                "alter table shop_thing add colour varchar(9) not null",
                "alter table shop_thing alter column name set not null",
                "alter table shop_thing add constraint shop_once unique (tenant_id, number)",
                "alter table shop_thing add constraint shop_some check (number > 0)",
                "create unique index shop_once on shop_thing (tenant_id, number)",
                "alter table shop_thing alter column name type varchar(199)",
                "alter table shop_thing alter column name set data type varchar(20)",
                "alter table shop_thing alter column number type smallint",
                "alter table shop_thing alter column size type numeric(8, 2)",
                "delete from shop_thing where number = 1",
                "alter table shop_thing drop column name; update kontor_schema set oldest_reader = 3 where module = 'shop'",
                "alter table shop_thing drop column name; update kontor_schema set oldest_reader = 2 where module = 'x'"
            })
    void what_takes_something_away_is_a_breach(String sql) {
        assertThat(AdditiveMigrations.breaches(List.of(FIRST, second(sql)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table shop_thing add column colour varchar(9)",
                "alter table shop_thing add column colour varchar(9) default '' not null",
                "alter table shop_thing add column colour varchar(9) not null default 'red'",
                "alter table shop_thing alter column name type varchar(400) collate \"C\"",
                "alter table shop_thing alter column number type bigint",
                "alter table shop_thing alter column name drop not null",
                "create table shop_more (tenant_id varchar(40) not null, id uuid not null)",
                "create index shop_named on shop_thing (tenant_id, name); drop index shop_sized",
                "alter table shop_thing drop column name; update kontor_schema set oldest_reader = 2 where module = 'shop'"
            })
    void what_adds_or_says_that_older_versions_end_is_none(String sql) {
        assertThat(AdditiveMigrations.breaches(List.of(FIRST, second(sql)))).isEmpty();
    }

    private static Script second(String sql) {
        return new Script("shop", 2, "shop V002", sql + ";");
    }
}
