package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Event.Page;
import org.junit.jupiter.api.Test;

final class DeviceTest {
    @Test
    void tellsDevicesApart() {
        assertThat(Device.ofUserAgent(null)).isEqualTo(Device.UNKNOWN);
        assertThat(Device.ofUserAgent("curl/8.9")).isEqualTo(Device.UNKNOWN);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Mobile/15E148"))
                .isEqualTo(Device.TABLET);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (Linux; Android 16; Pixel 10) Chrome/142.0 Mobile Safari/537.36"))
                .isEqualTo(Device.PHONE);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (Linux; Android 16; SM-X900) Chrome/142.0 Safari/537.36"))
                .isEqualTo(Device.TABLET);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15"))
                .isEqualTo(Device.DESKTOP);
    }

    @Test
    void knowsRobotsByTheirWords() {
        assertThat(Device.ofUserAgent("Mozilla/5.0 (compatible; bingbot/2.0)")).isEqualTo(Device.ROBOT);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/142.0"))
                .isEqualTo(Device.ROBOT);
        assertThat(Device.ofUserAgent("Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) Mobile"))
                .isEqualTo(Device.PHONE);
    }

    @Test
    void readsTheHostOfAnotherSite() {
        assertThat(Referrer.host("https://me:secret@News.example:8443/a?b#c")).isEqualTo("news.example");
        assertThat(Referrer.host("https://news.example?u=http://x@y")).isEqualTo("news.example");
        assertThat(Referrer.host("/relative")).isNull();
        assertThat(Referrer.host("https://")).isNull();
        assertThat(Referrer.of(new Page("https://shop.example/b", "https://shop.example/a", null)))
                .isNull();
        assertThat(Referrer.of(new Page(null, "https://shop.example/a", null))).isEqualTo("shop.example");
    }
}
