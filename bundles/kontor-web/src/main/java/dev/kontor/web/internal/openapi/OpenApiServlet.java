package dev.kontor.web.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.web.internal.rest.RestModules;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The OpenAPI document of what is published at the moment. */
public final class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RestModules modules;
    private final transient ObjectMapper json = KontorJson.stored();

    public OpenApiServlet(RestModules modules) {
        this.modules = modules;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocumentMerge merge = new DocumentMerge(read(OpenApiServlet.class.getResource("common.json")));
        for (Map.Entry<String, URL> document : modules.openApiDocuments().entrySet()) {
            merge.add(document.getKey(), read(document.getValue()));
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(merge.result()));
    }

    private JsonNode read(URL document) throws IOException {
        try (InputStream stream = document.openStream()) {
            return json.readTree(stream);
        }
    }
}
