package dev.probity.monitor.service;

import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.source.Fields;
import java.util.List;
import java.util.Optional;

/// One way to look at a service, chosen by the scheme of its url. The port behind which each probe lives.
public interface Protocol {
    /// The schemes it answers to, in lower case.
    List<String> schemes();

    /// Reads the keys that only this protocol has. Each problem is reported through the fields.
    ///
    /// @param readsBody whether anything is expected of the response's body; else it need not be kept
    Settings read(Fields fields, boolean readsBody);

    /// What the keys say, whatever the url.
    interface Settings {
        /// Binds a probe to the service.
        ///
        /// @param url one with a scheme of this protocol
        /// @return empty when the url is wrong, which has been reported
        Optional<Binding> bind(String url);
    }

    /// @param expectations what the protocol itself expects of a response, such as its status
    record Binding(Probe probe, List<Expectation> expectations) {}
}
