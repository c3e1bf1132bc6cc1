package dev.attune.engine.profile;

import dev.attune.engine.event.Event;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where somebody came from: the host of the referring page, unless it is the page's own. */
final class Referrer {
    private Referrer() {}

    static @Nullable String of(Event.@Nullable Page page) {
        if (page == null) {
            return null;
        }
        String referrer = host(page.referrer());
        return referrer == null || referrer.equals(host(page.url())) ? null : referrer;
    }

    /** The host of an absolute URL in lower case, without user and port, or null. */
    static @Nullable String host(@Nullable String url) {
        int scheme = url == null ? -1 : url.indexOf("://");
        if (url == null || scheme < 0) {
            return null;
        }
        int end = scheme + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        int start = url.lastIndexOf('@', end - 1) + 1;
        start = Math.max(start, scheme + 3);
        int port = url.indexOf(':', start);
        int stop = port >= 0 && port < end ? port : end;
        return start >= stop ? null : url.substring(start, stop).toLowerCase(Locale.ROOT);
    }
}
