import org.jspecify.annotations.NullMarked;

/// Health checks of AI model servers. Needs the Java platform only, like the library it belongs to.
@NullMarked
module dev.probity.health.ai {
    requires transitive dev.probity.health;
    requires transitive java.net.http;
    requires static transitive org.jspecify;

    exports dev.probity.health.ai;
}
