package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Judgement.Good;
import dev.probity.monitor.assertion.Judgement.Poor;
import dev.probity.monitor.json.JsonText;
import dev.probity.monitor.jsonpath.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// How several assertions make one verdict.
class JudgementTest {
    private static final String HOLDS = "{'body': 'contains', 'value': 'o'}";
    private static final String DEGRADES = "{'body': 'contains', 'value': 'd', 'else': 'DEGRADED'}";
    private static final String DEGRADES_TOO = "{'status': 204, 'else': 'degraded'}";
    private static final String FAILS = "{'body': 'contains', 'value': 'f'}";
    private static final String FAILS_TOO = "{'status': 201}";

    private final Answer answer = Answer.of("ok");

    private static Poor poor(Status status, String part) {
        return new Poor(status, ErrorKind.ASSERTION, "Expected body to contain \"" + part + "\", got \"ok\"");
    }

    @Test
    void nothingExpectedIsGood() {
        assertThat(answer.judgedBy()).isEqualTo(new Good());
        assertThat(answer.judgedBy(HOLDS, HOLDS)).isEqualTo(new Good());
    }

    @Test
    void theFirstFailureDecides() {
        assertThat(answer.judgedBy(HOLDS, FAILS, FAILS_TOO)).isEqualTo(poor(Status.UNHEALTHY, "f"));
        assertThat(answer.judgedBy(DEGRADES, DEGRADES_TOO)).isEqualTo(poor(Status.DEGRADED, "d"));
    }

    @Test
    void aFailureOutweighsADegradationWhereverItStands() {
        assertThat(answer.judgedBy(DEGRADES, FAILS)).isEqualTo(poor(Status.UNHEALTHY, "f"));
        assertThat(answer.judgedBy(FAILS, DEGRADES)).isEqualTo(poor(Status.UNHEALTHY, "f"));
        assertThat(answer.judgedBy(DEGRADES, HOLDS, DEGRADES_TOO, FAILS, FAILS_TOO))
                .isEqualTo(poor(Status.UNHEALTHY, "f"));
    }

    @Test
    void whatCannotChangeTheVerdictIsNotAsked() {
        AtomicInteger asked = new AtomicInteger();
        SchemaLoader counting = location -> text -> {
            asked.incrementAndGet();
            return List.of("$.a is missing");
        };

        answer.judgedBy(counting, FAILS, "{'schema': 'a'}");
        answer.judgedBy(counting, DEGRADES, "{'schema': 'a', 'else': 'DEGRADED'}");
        assertThat(asked).hasValue(0);

        answer.judgedBy(counting, DEGRADES, "{'schema': 'a'}");
        assertThat(asked).hasValue(1);
    }

    @Test
    void theBodyIsParsedOnceAndOnlyWhenSomebodyAsks() {
        AtomicInteger parsed = new AtomicInteger();
        Answer json = Answer.of("{}");
        Evidence evidence = new Evidence(json, json.evidence().trace(), Answer.NOW, text -> {
            parsed.incrementAndGet();
            return JsonText.read(text);
        });
        Expectation status = Expectation.required(new Assertion.StatusCode(StatusCodes.SUCCESS));
        Expectation version = Expectation.desired(new Assertion.Version(new VersionSource.InHeader("x-version"), "1"));

        Judgement.of(List.of(status, version), evidence);
        assertThat(parsed).hasValue(0);

        evidence.body();
        Judgement.version(new VersionSource.InBody(JsonPath.parse("$.v")), evidence);
        assertThat(parsed).hasValue(1);
    }
}
