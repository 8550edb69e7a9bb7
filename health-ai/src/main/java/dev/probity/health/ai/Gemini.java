package dev.probity.health.ai;

import dev.probity.health.json.JsonText;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Google's Gemini API.
///
/// @param baseUrl up to the version: `https://generativelanguage.googleapis.com/v1beta`
/// @param apiKey kept out of every message, and out of the URL
public record Gemini(URI baseUrl, String apiKey) implements ModelServer {
    private static final String PREFIX = "models/";

    @Override
    public String provider() {
        return "Gemini";
    }

    @Override
    public HttpRequest listRequest() {
        return request("/models?pageSize=1000").GET().build();
    }

    @Override
    public @Nullable List<String> models(@Nullable Object answer) {
        List<String> names = JsonPath.texts(JsonPath.at(answer, "models"), "name");
        return names == null ? null : names.stream().map(Gemini::withoutPrefix).toList();
    }

    @Override
    public HttpRequest completionRequest(String model, int maxTokens) {
        String body = JsonText.of(Map.of(
                "contents",
                List.of(Map.of("parts", List.of(Map.of("text", "Say OK.")))),
                "generationConfig",
                Map.of("maxOutputTokens", maxTokens)));
        return request("/models/" + withoutPrefix(model) + ":generateContent")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public Completion completion(@Nullable Object answer) {
        boolean text = JsonPath.at(answer, "candidates", 0, "content", "parts", 0, "text") instanceof String content
                && !content.isBlank();
        boolean thought = "MAX_TOKENS".equals(JsonPath.at(answer, "candidates", 0, "finishReason"));
        return new Completion(text || thought, JsonPath.integer(answer, "usageMetadata", "totalTokenCount"));
    }

    private static String withoutPrefix(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("x-goog-api-key", apiKey);
    }

    /// Without the key.
    @Override
    public String toString() {
        return provider() + " at " + baseUrl;
    }
}
