import org.jspecify.annotations.NullMarked;

/// Health checks of an application's own parts. Needs the Java platform and nothing else; what is `static` here is
/// needed only by those who use the checks or bindings that touch it.
@NullMarked
module dev.probity.health {
    requires static java.management;
    requires static transitive java.net.http;
    requires static transitive java.sql;
    requires static transitive jdk.httpserver;
    requires static transitive org.jspecify;

    exports dev.probity.health;
    exports dev.probity.health.checks;
    exports dev.probity.health.checks.cache;
    exports dev.probity.health.checks.database;
    exports dev.probity.health.checks.resilience;
    exports dev.probity.health.config;
    exports dev.probity.health.events;
    exports dev.probity.health.export;
    exports dev.probity.health.httpserver;
    exports dev.probity.health.json to
            dev.probity.health.ai;
    exports dev.probity.health.run;
    exports dev.probity.health.trends;
}
