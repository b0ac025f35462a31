package dev.kontor.sample.internal.web;

import javax.servlet.http.HttpServletRequest;

final class ServletOutsideKontorWeb {
    HttpServletRequest request;
}
