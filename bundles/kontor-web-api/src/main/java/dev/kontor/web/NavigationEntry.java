package dev.kontor.web;

/**
 * An entry of the main navigation.
 *
 * @param route where it leads, below {@code /kontor/}, for example {@code contacts}
 * @param labelDe the German label
 * @param labelEn the English label
 * @param order small numbers stand first
 * @param permission the key of the permission without which it isn't shown, or null
 * @param group what it stands among
 * @param icon one of the names in {@code docs/pages.md}, or null for a plain one
 */
public record NavigationEntry(
        String route,
        String labelDe,
        String labelEn,
        int order,
        String permission,
        NavigationGroup group,
        String icon) {

    /** One among the daily work, with a plain icon. */
    public NavigationEntry(String route, String labelDe, String labelEn, int order, String permission) {
        this(route, labelDe, labelEn, order, permission, NavigationGroup.WORK, null);
    }

    /** The same entry among others, with an icon. */
    public NavigationEntry in(NavigationGroup among, String shown) {
        return new NavigationEntry(route, labelDe, labelEn, order, permission, among, shown);
    }
}
