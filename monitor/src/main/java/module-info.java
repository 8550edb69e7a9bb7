/// The domain of Probity: services, assertions, outcomes, checks. Pure Java, no I/O.
module dev.probity.monitor {
    requires static transitive org.jspecify;

    exports dev.probity.monitor;
    exports dev.probity.monitor.assertion;
    exports dev.probity.monitor.check;
    exports dev.probity.monitor.history;
    exports dev.probity.monitor.json;
    exports dev.probity.monitor.jsonpath;
    exports dev.probity.monitor.observer;
    exports dev.probity.monitor.probe;
    exports dev.probity.monitor.regex;
    exports dev.probity.monitor.schedule;
    exports dev.probity.monitor.service;
    exports dev.probity.monitor.slice;
    exports dev.probity.monitor.source;
    exports dev.probity.monitor.store;
    exports dev.probity.monitor.verdict;
    exports dev.probity.monitor.watch;
}
