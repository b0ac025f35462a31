package dev.kontor.admin.internal.web;

import java.sql.Connection;

/** Reaches past the kernel's services. */
final class AdministrationWithSql {

    Connection connection;
}
