package dev.probity.faults.program;

import dev.probity.faults.fault.FaultKind;
import dev.probity.faults.fault.FaultKinds;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The compact form of a program in the header `X-Fault`, turned into its document.
///
/// ```
/// X-Fault: 2x status=503; retry_after=1 + latency=50ms, 1x reset
/// ```
///
/// Steps are separated by `,`; `2x` says how often, without it always. Faults of one step are joined by `+`. A fault is
/// its type, its main parameter behind `=`, and others behind `;`.
final class HeaderProgram {
    private static final Pattern STEP = Pattern.compile("(?:([0-9]{1,9})x\\s+)?(.*)");

    private HeaderProgram() {}

    static Json document(String header) {
        List<Json> steps = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            steps.add(step(part.strip()));
        }
        return new JsonObject(Map.of("steps", new JsonArray(steps)));
    }

    private static Json step(String text) {
        Matcher step = STEP.matcher(text);
        Map<String, Json> members = new LinkedHashMap<>();
        if (step.matches()) {
            if (step.group(1) != null) {
                members.put("times", new JsonString(step.group(1)));
            }
            List<Json> faults = new ArrayList<>();
            for (String fault : step.group(2).split("\\+", -1)) {
                faults.add(fault(fault));
            }
            members.put("faults", new JsonArray(faults));
        }
        return new JsonObject(members);
    }

    private static Json fault(String text) {
        Map<String, Json> members = new LinkedHashMap<>();
        String[] parts = text.split(";", -1);
        String[] first = pair(parts[0]);
        members.put("type", new JsonString(first[0]));
        if (first.length == 2) {
            members.put(mainParameter(first[0]), new JsonString(first[1]));
        }
        for (int i = 1; i < parts.length; i++) {
            String[] more = pair(parts[i]);
            members.put(more[0], new JsonString(more.length == 2 ? more[1] : "true"));
        }
        return new JsonObject(members);
    }

    private static String[] pair(String text) {
        String[] pair = text.split("=", 2);
        for (int i = 0; i < pair.length; i++) {
            pair[i] = pair[i].strip();
        }
        return pair;
    }

    /// A value given to a fault that has no such parameter is reported as an unknown key.
    private static String mainParameter(String type) {
        return FaultKinds.named(type)
                .map(FaultKind::main)
                .filter(main -> !main.isEmpty())
                .orElse("value");
    }
}
