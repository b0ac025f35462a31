package dev.kontor.web.internal.pages;

import dev.kontor.web.internal.http.Problem;
import dev.kontor.web.internal.http.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves the scripts, styles and texts of the pages; a browser asks each time whether they changed. */
public final class FilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    // a name begins with a letter or digit: no "..", nothing hidden, nothing that a bundle's class path could read else
    private static final Pattern PATH = Pattern.compile(
            "/([A-Za-z0-9_@-]+)/((?:[A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*" + "[A-Za-z0-9_@-][A-Za-z0-9_@.-]*)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    private final transient FileSource source;
    private final transient Problems problems = new Problems();

    /** Where the files of a name are: the first segment of the path. */
    @FunctionalInterface
    public interface FileSource {
        Optional<PageFiles> files(String name);
    }

    public FilesServlet(FileSource source) {
        this.source = source;
    }

    /** The files of the page modules, by their names. */
    public static FilesServlet ofModules(PageModules modules) {
        return new FilesServlet(modules::files);
    }

    /** The files of one folder, whatever the name: it is part of their path. */
    public static FilesServlet ofLibraries(PageFiles libraries) {
        return new FilesServlet(name -> Optional.of(new Below(libraries, name)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches() || type(path.group(2)) == null) {
            problems.write(response, Problem.notFound());
            return;
        }
        Optional<PageFiles> files = source.files(path.group(1));
        Optional<URL> file = files.flatMap(found -> found.find(path.group(2)));
        if (file.isEmpty()) {
            problems.write(response, Problem.notFound());
            return;
        }
        send(request, response, file.get(), '"' + files.get().version() + '"');
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, URL file, String tag)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type(file.getPath()));
        try (InputStream content = file.openStream()) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static String type(String path) {
        return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }

    private record Below(PageFiles all, String folder) implements PageFiles {
        @Override
        public Optional<URL> find(String path) {
            return all.find(folder + "/" + path);
        }

        @Override
        public String version() {
            return all.version();
        }
    }
}
