package dev.probity.health.ai;

import dev.probity.health.Finding;
import java.util.Locale;

/// What it means when a model server does not answer 200. One line per case.
final class Refusal {
    private Refusal() {}

    /// @param body as far as it was read; never shown, for it may repeat the key
    static Finding of(String provider, int code, String body) {
        String text = body.toLowerCase(Locale.ROOT);
        if (code == 401 || code == 403 || (code == 400 && text.contains("api_key_invalid"))) {
            return unhealthy("credentials", provider + " does not accept the credentials (" + code + ")");
        }
        if (code == 402 || (code == 429 && text.contains("insufficient_quota"))) {
            return degraded("quota", "The quota at " + provider + " is used up (" + code + ")");
        }
        if (code == 429) {
            return degraded("rate_limit", provider + " limits our rate (429)");
        }
        if (code == 404) {
            return unhealthy("not_found", provider + " does not know what was asked for (404): is the base URL right?");
        }
        return code >= 500
                ? unhealthy("server", provider + " is broken (" + code + ")")
                : unhealthy("unexpected", "Expected status 200 from " + provider + ", got " + code);
    }

    private static Finding unhealthy(String reason, String message) {
        return Finding.unhealthy(message).with("reason", reason);
    }

    private static Finding degraded(String reason, String message) {
        return Finding.degraded(message).with("reason", reason);
    }
}
