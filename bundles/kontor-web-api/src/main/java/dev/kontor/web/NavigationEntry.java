package dev.kontor.web;

/**
 * An entry of the main navigation.
 *
 * @param route where it leads, below {@code /kontor/}, for example {@code contacts}
 * @param labelDe the German label
 * @param labelEn the English label
 * @param order small numbers stand first
 * @param permission the key of the permission without which it isn't shown, or null
 */
public record NavigationEntry(String route, String labelDe, String labelEn, int order, String permission) {}
