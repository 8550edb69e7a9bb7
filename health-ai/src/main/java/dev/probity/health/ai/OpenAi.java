package dev.probity.health.ai;

import dev.probity.health.json.JsonText;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// OpenAI, or a server that speaks its protocol.
///
/// @param baseUrl up to the version: `https://api.openai.com/v1`
/// @param apiKey kept out of every message
public record OpenAi(URI baseUrl, String apiKey) implements ModelServer {
    @Override
    public String provider() {
        return "OpenAI-compatible";
    }

    @Override
    public HttpRequest listRequest() {
        return request("/models").GET().build();
    }

    @Override
    public @Nullable List<String> models(@Nullable Object answer) {
        return JsonPath.texts(JsonPath.at(answer, "data"), "id");
    }

    @Override
    public HttpRequest completionRequest(String model, int maxTokens) {
        String body = JsonText.of(Map.of(
                "model",
                model,
                "max_completion_tokens",
                maxTokens,
                "messages",
                List.of(Map.of("role", "user", "content", "Say OK."))));
        return request("/chat/completions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public Completion completion(@Nullable Object answer) {
        boolean text =
                JsonPath.at(answer, "choices", 0, "message", "content") instanceof String content && !content.isBlank();
        boolean thought = "length".equals(JsonPath.at(answer, "choices", 0, "finish_reason"));
        return new Completion(text || thought, JsonPath.integer(answer, "usage", "total_tokens"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + apiKey);
    }

    /// Without the key.
    @Override
    public String toString() {
        return provider() + " at " + baseUrl;
    }
}
