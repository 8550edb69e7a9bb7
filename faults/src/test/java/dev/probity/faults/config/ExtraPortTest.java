package dev.probity.faults.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.config.ExtraPort.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraPortTest {
    @Test
    void readsAListInItsOrder() {
        assertThat(ExtraPort.parse("refused:9001, tls-expired:0,tls_expired:65535"))
                .contains(List.of(
                        new ExtraPort(Kind.REFUSED, 9001),
                        new ExtraPort(Kind.TLS_EXPIRED, 0),
                        new ExtraPort(Kind.TLS_EXPIRED, 65_535)));
        assertThat(ExtraPort.parse(" ")).contains(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindByItsWord(Kind kind) {
        assertThat(ExtraPort.parse(kind.word() + ":1")).contains(List.of(new ExtraPort(kind, 1)));
        assertThat(ExtraPort.kinds()).contains(kind.word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refused",
                "9001",
                "refused:",
                ":9001",
                "refused:x",
                "refused:-1",
                "refused:65536",
                "refused:1-2",
                "refused:1:2",
                "refused 1",
                "REFUSED:1",
                "refused:1,",
                ",refused:1",
                "refused:1;tls:2",
                "refuse:1",
                "tls__expired:1",
            })
    void refusesTheRest(String text) {
        assertThat(ExtraPort.parse(text)).isEmpty();
    }
}
