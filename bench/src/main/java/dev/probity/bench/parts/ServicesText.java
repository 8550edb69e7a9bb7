package dev.probity.bench.parts;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Services as people write them.
final class ServicesText {
    private ServicesText() {}

    static String json(int count) {
        return repeated(count, "[", ",\n", "]", i -> """
                {
                  "name": "service %1$d", "url": "https://service-%1$d.example.org/health", "expectedStatus": 200,
                  "timeout": "5s", "interval": "30s", "retries": 2, "degradedAfter": "800ms",
                  "headers": {"Accept": "application/json"},
                  "assertions": [
                    {"json": "$.status", "equals": "UP"},
                    {"header": "content-type", "matches": "application/json.*"}
                  ],
                  "environment": "production", "tags": ["public", "team-%1$d"]
                }""".formatted(i));
    }

    static String yaml(int count) {
        return repeated(count, "", "", "", i -> """
                - name: service %1$d
                  url: https://service-%1$d.example.org/health
                  expectedStatus: 200
                  timeout: 5s
                  interval: 30s
                  retries: 2
                  degradedAfter: 800ms
                  headers: {Accept: application/json}
                  assertions:
                    - {json: $.status, equals: UP}
                    - {header: content-type, matches: "application/json.*"}
                  environment: production
                  tags: [public, team-%1$d]
                """.formatted(i));
    }

    private static String repeated(int count, String open, String separator, String close, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(separator, open, close));
    }
}
