package dev.kontor.web.internal.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where to go after the login: a page of ours, nowhere else, whatever the address says. */
public final class LocalTarget {

    static final String HOME = "/kontor/";
    private static final Pattern OURS =
            Pattern.compile("/kontor(/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(\\?[\\x21-\\x7e]*)?");
    private static final Pattern NOT_A_PAGE = Pattern.compile("/kontor/(api|ui|lib|login|logout)(/.*)?");

    private LocalTarget() {}

    /** The wanted address when it is a page of ours, else the start page. */
    static String of(String wanted) {
        if (wanted == null || !OURS.matcher(wanted).matches()) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            boolean plain = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null;
            return plain && isPage(uri.getPath()) ? wanted : HOME;
        } catch (URISyntaxException malformed) {
            return HOME;
        }
    }

    // looked at as it is decoded: a browser or a proxy may decode it too
    private static boolean isPage(String path) throws URISyntaxException {
        boolean straight = new URI(null, null, path, null).normalize().getPath().equals(path);
        boolean odd = path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl);
        return straight && !odd && !NOT_A_PAGE.matcher(path).matches();
    }
}
