package dev.probity.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.source.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said about services that cannot be read as they stand.
class WrongServiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'name': null           | [0]: "name" is missing, expected a name for people to read
            'name': ' '            | [0].name: found " ", expected a name for people to read
            'name': {}             | [0].name: found {}, expected text
            'name': '🚀'           | [0].name: found "🚀", expected a name with a letter, at most 100 characters long, or an id
            'id': ''               | [0].id: found "", expected letters, digits, ".", "_" and "-", at most 100,
            'id': '-a'             | [0].id: found "-a", expected letters, digits
            'id': 'a b'            | [0].id: found "a b", expected letters, digits
            'id': []               | [0].id: found [], expected text
            'url': null            | [0]: "url" is missing, expected a URL such as https://example.org/health
            'url': ''              | [0].url: found "", expected a URL such as https://example.org/health
            'url': 'h'             | [0].url: found "h", expected a URL that begins with test:// or test+tls://
            'url': 'ftp://h/'      | [0].url: found "ftp://h/", expected a URL that begins with test:// or test+tls://
            'url': '://h/'         | [0].url: found "://h/", expected a URL that begins with
            'url': 'test://'       | [0].url: found "test://", expected a host
            'timeout': 0           | [0].timeout: found 0, expected a duration such as 5s or 500ms, at least 1 ms and at most 10 min
            'timeout': -5          | [0].timeout: found -5, expected a duration
            'timeout': '1d'        | [0].timeout: found "1d", expected a duration
            'timeout': 1e400       | [0].timeout: found 1E+400, expected a duration
            'timeout': 'soon'      | [0].timeout: found "soon", expected a duration
            'interval': '0.5s'     | [0].interval: found "0.5s", expected a duration such as 5s or 500ms, at least 1 s and at most 31 d
            'retries': 11          | [0].retries: found 11, expected a whole number from 0 to 10
            'retries': -1          | [0].retries: found -1, expected a whole number from 0 to 10
            'retryDelay': '1h'     | [0].retryDelay: found "1h", expected a duration such as 5s or 500ms, at least 0 ms and at most 5 min
            'degradedAfter': 0     | [0].degradedAfter: found 0, expected a duration
            'assertions': {}       | [0].assertions: found {}, expected a list of objects
            'assertions': [{'json': '$.a'}] | [0].assertions[0]: found no condition, expected
            'versionPath': '$['    | [0].versionPath: found "$[", expected a JSONPath such as $.status
            'versionPath': '$.v', 'versionHeader': 'v' | [0].versionHeader: found "v", expected only one of versionPath and versionHeader
            'tags': [{}]           | [0].tags[0]: found {}, expected text
            'environment': []      | [0].environment: found [], expected text
            'dependsOn': ['a']     | [0].dependsOn[0]: a service cannot depend on itself
            'dependsOn': ['b']     | [0].dependsOn[0]: found "b", expected the id of a service, did you mean "a"?
            'dependsOn': ['other'] | [0].dependsOn[0]: found "other", expected the id of a service
            'enabled': 'no'        | [0].enabled: found "no", expected true or false
            'ping': 1              | [0].ping: found 1, expected true or false
            'timeuot': 5           | [0].timeuot: unknown key "timeuot", did you mean "timeout"?
            'colour': 5            | [0].colour: unknown key "colour", expected one of name, id, url,
            """)
    void itIsAProblemAtItsPlace(String key, String complaint) {
        String name = key.startsWith("'name'") ? "" : "'name': 'a', ";
        String url = key.startsWith("'url'") ? "" : "'url': 'test://h/', ";

        Configuration configuration = Configuration.of("[{" + name + url + key + "}]");

        assertThat(configuration.complaints())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith(complaint));
    }

    @Test
    void aNameTooLongForAnIdNeedsOneBesideIt() {
        String name = "a".repeat(101);

        assertThat(Configuration.of("[{'name': '" + name + "', 'url': 'test://h/'}]")
                        .complaints())
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .endsWith("expected a name with a letter, at most 100 characters long, or an id beside it"));
        assertThat(Configuration.of("[{'name': '" + name + "', 'id': 'a', 'url': 'test://h/'}]")
                        .services())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5                   | found a number, expected a list of services or {"services": [...]}
            'a'                 | found a string, expected a list
            null                | found null, expected a list
            {}                  | found an object, expected a list
            {'services': null}  | found an object, expected a list
            {'name': 'a'}       | found an object, expected a list
            {'services': {}}    | services: found {}, expected a list of objects
            {'services': 'a'}   | services: found "a", expected a list of objects
            {'services': [5]}   | services[0]: found 5, expected an object
            {'services': [], 'service': []} | service: unknown key "service", did you mean "services"?
            ['a']               | [0]: found "a", expected an object
            """)
    void somethingElseThanAListOfServices(String document, String complaint) {
        Configuration configuration = Configuration.of(document);

        assertThat(configuration.services()).isEmpty();
        assertThat(configuration.complaints())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith(complaint));
    }

    @Test
    void anEmptyListHasNoServices() {
        Configuration configuration = Configuration.of("[]", "{'services': []}");

        assertThat(configuration.services()).isEmpty();
        assertThat(configuration.complaints()).isEmpty();
    }

    @Test
    void idsDifferOverAllDocuments() {
        Configuration configuration = Configuration.of(
                "[{'name': 'Twin', 'url': 'test://h/'}, {'name': 'TWIN!', 'url': 'test://h/'}]",
                "[{'name': 'Other', 'id': 'twin', 'url': 'test://h/'}, {'name': 'Third', 'url': 'test://h/'}]");

        assertThat(configuration.services()).map(Service::name).containsExactly("Twin", "Third");
        assertThat(configuration.complaints())
                .containsExactly(
                        "[1].name: the id \"twin\" is already taken at test:1:1, expected ids that differ",
                        "[0].id: the id \"twin\" is already taken at test:1:1, expected ids that differ");
    }

    @Test
    void aServiceMayDependOnOneOfAnyDocument() {
        Configuration configuration = Configuration.of(
                "[{'name': 'a', 'url': 'test://h/', 'dependsOn': ['b']}]", "[{'name': 'b', 'url': 'test://h/'}]");

        assertThat(configuration.complaints()).isEmpty();
    }

    @Test
    void servicesMayNotDependOnEachOther() {
        Configuration configuration = Configuration.of("[{'name': 'a', 'url': 'test://h/', 'dependsOn': ['b']},"
                + " {'name': 'b', 'url': 'test://h/', 'dependsOn': ['c', 'a']}, {'name': 'c', 'url': 'test://h/'}]");

        assertThat(configuration.complaints())
                .containsExactly("[1].dependsOn[1]: these services depend on each other: a -> b -> a");
    }

    @Test
    void aServiceThatIsWrongItselfCanStillBeDependedOn() {
        Configuration configuration = Configuration.of(
                "[{'name': 'a', 'url': 'test://h/', 'dependsOn': ['b']}, {'name': 'b', 'url': 'ftp://h/'}]");

        assertThat(configuration.complaints())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("[1].url: found"));
    }

    @Test
    void everyProblemOfAServiceIsTold() {
        Configuration configuration = Configuration.of("""
                [{'url': 'gopher://h/', 'timeout': -1, 'retries': 1.5, 'ping': 'x', 'colour': 1,
                  'assertions': [{'json': '$[', 'exists': 2}]}]""");

        assertThat(configuration.complaints())
                .map(told -> told.substring(0, told.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "[0]",
                        "[0].url",
                        "[0].timeout",
                        "[0].retries",
                        "[0].ping",
                        "[0].colour",
                        "[0].assertions[0].json",
                        "[0].assertions[0].exists");
    }

    @Test
    void noComplaintShowsASecret() {
        Configuration configuration = Configuration.withDefaults(ServiceDefaults.ONE_ATTEMPT)
                .with(
                        "[{'name': 'a', 'url': 'ftp://me:pw@h/hunter2', 'timeout': 'hunter2'}]",
                        Secrets.of(List.of("hunter2")));

        assertThat(configuration.complaints())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("***").doesNotContain("hunter2", "pw"));
    }
}
