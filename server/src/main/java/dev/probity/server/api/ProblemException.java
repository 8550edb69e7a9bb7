package dev.probity.server.api;

import dev.probity.monitor.source.Problem;
import java.util.List;

/// A request that cannot be answered as wished. It becomes problem details (RFC 9457).
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient List<Fault> faults;

    /// One thing that is wrong with the request.
    ///
    /// @param in `pointer` for a place in the body (RFC 6901), `parameter` for one of the query
    record Fault(String in, String where, String detail) {
        static Fault of(Problem problem) {
            return new Fault("pointer", Pointer.of(problem.place()), problem.message());
        }
    }

    ProblemException(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    ProblemException(int status, String title, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    static ProblemException invalid(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " things are wrong";
        return new ProblemException(400, "Invalid request", detail, faults);
    }

    static ProblemException noService(String id) {
        return new ProblemException(404, "Not found", "There is no service \"" + id + "\"");
    }

    int status() {
        return status;
    }

    Members json() {
        var json = new Members().text("title", title).whole("status", status).text("detail", getMessage());
        if (!faults.isEmpty()) {
            json.put(
                    "errors",
                    faults.stream()
                            .map(fault -> new Members()
                                    .text(fault.in(), fault.where())
                                    .text("detail", fault.detail()))
                            .toList());
        }
        return json;
    }
}
