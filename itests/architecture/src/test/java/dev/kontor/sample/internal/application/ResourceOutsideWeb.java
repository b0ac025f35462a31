package dev.kontor.sample.internal.application;

import javax.ws.rs.core.Response;

final class ResourceOutsideWeb {
    Response response;
}
