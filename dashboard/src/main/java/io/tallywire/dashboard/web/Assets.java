package io.tallywire.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that pages need; all of them are in the jars, so that a browser needs no internet. */
final class Assets {
    private static final String OWN = "/io/tallywire/dashboard/web/";
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private Assets() {}

    /** The files by their paths. */
    static Map<String, WebServer.Page> pages() {
        Map<String, WebServer.Page> pages = new LinkedHashMap<>();
        add(pages, OWN, "dashboard.css", "text/css; charset=utf-8");
        add(pages, OWN, "lag.js", "text/javascript; charset=utf-8");
        add(pages, OWN, "icon.svg", "image/svg+xml");
        add(pages, UPLOT, "uPlot.iife.min.js", "text/javascript; charset=utf-8");
        add(pages, UPLOT, "uPlot.min.css", "text/css; charset=utf-8");
        return pages;
    }

    private static void add(Map<String, WebServer.Page> pages, String folder, String name, String type) {
        Answer answer = Answer.file(type, read(folder + name), folder.equals(UPLOT));
        pages.put("/assets/" + name, query -> answer);
    }

    private static byte[] read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The program is not complete: " + path + " is missing; build it anew");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file " + path + " can't be read", e);
        }
    }
}
