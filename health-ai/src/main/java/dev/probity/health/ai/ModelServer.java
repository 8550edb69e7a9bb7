package dev.probity.health.ai;

import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dialect of a model server.
public sealed interface ModelServer permits OpenAi, Gemini {
    /// What it is called in messages.
    String provider();

    String apiKey();

    /// Asks for the models it offers.
    HttpRequest listRequest();

    /// The models in its answer; null when that is not a list of models.
    ///
    /// @param answer parsed JSON
    @Nullable
    List<String> models(@Nullable Object answer);

    /// Asks a model to say something.
    HttpRequest completionRequest(String model, int maxTokens);

    /// @param answer parsed JSON
    Completion completion(@Nullable Object answer);
}
