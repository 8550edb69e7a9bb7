package dev.probity.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://example.org, http://example.org, /",
                "HTTP://Example.ORG:80/a, http://example.org, /a",
                "https://example.org:443/, https://example.org, /",
                "https://example.org:8443/x?y=z#part, https://example.org:8443, /x?y=z",
                "http://example.org?q=1, http://example.org, /?q=1",
                "http://[::1]:8001/healthy, http://[::1]:8001, /healthy",
                "http://my_service:8080/, http://my_service:8080, /",
                "http://bücher.example/, http://xn--bcher-kva.example, /",
                "http://a/ä, http://a, /%C3%A4",
                "http://user:p%40ss@host/x, http://host, /x",
                "http://localhost./, http://localhost., /",
            })
    void readsWhatARequestNeeds(String text, String origin, String path) {
        Url url = Url.parse(text);

        assertThat(url.origin()).hasToString(origin);
        assertThat(url.path()).isEqualTo(path);
    }

    @Test
    void decodesUserInfoAndShowsItToNobody() {
        Url url = Url.parse("http://user:p%40ss@host/x");

        assertThat(url.userInfo()).isEqualTo("user:p@ss");
        assertThat(url).hasToString("http://host/x");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org, not of the form",
        "example.org, not of the form",
        "http:/example.org, not of the form",
        "http://, host is missing",
        "http://:80/, host is missing",
        "http://exa mple.org/, white space",
        "http://example.org:0/, port 0",
        "http://example.org:99999/, port 99999",
        "http://example.org:123456/, port 123456",
        "http://[::g]/, not an IPv6 address",
        "http://-x/, not a host name",
        "http://a..b:port/, not of the form",
    })
    void saysWhatIsWrong(String text, String complaint) {
        assertThatThrownBy(() -> Url.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "/b, http://h_1:81/b",
        "b?x=1, http://h_1:81/a/b?x=1",
        "../c, http://h_1:81/c",
        "//other/d, http://other/d",
        "https://other:444/e, https://other:444/e",
        "'/with space', http://h_1:81/with%20space",
        "/ä, http://h_1:81/%C3%A4",
    })
    void followsALocation(String location, String expected) {
        assertThat(Url.parse("http://h_1:81/a/x?q").resolve(location)).hasToString(expected);
    }

    @Test
    void doesNotFollowALocationThatLeavesHttp() {
        assertThatThrownBy(() -> Url.parse("http://h/").resolve("mailto:a@b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
