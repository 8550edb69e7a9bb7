package dev.probity.cli.check;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Attempt;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.service.Service;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The XML that CI systems read as test results: a service is a test case, an unhealthy one a failure, one we
/// could not look at an error. What is degraded passes, and says so.
record JunitReport(PrintWriter out) implements Report {
    @Override
    public void end(Run run) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            writeSuite(xml, run);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written", e);
        }
    }

    private static void writeSuite(XMLStreamWriter xml, Run run) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "probity");
        xml.writeAttribute("tests", String.valueOf(run.results().size()));
        xml.writeAttribute("failures", String.valueOf(run.count(Status.UNHEALTHY)));
        xml.writeAttribute("errors", String.valueOf(run.count(Status.UNKNOWN)));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(run.duration()));
        xml.writeAttribute(
                "timestamp", run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        for (int i = 0; i < run.results().size(); i++) {
            writeCase(xml, run.services().get(i), run.results().get(i));
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void writeCase(XMLStreamWriter xml, Service service, CheckResult result) throws XMLStreamException {
        Duration time = result.responseTime();
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        String environment = service.labels().environment();
        xml.writeAttribute("classname", environment == null ? "probity" : "probity." + environment);
        xml.writeAttribute("name", valid(result.serviceName()));
        xml.writeAttribute("time", seconds(time == null ? result.phases().total() : time));
        Fault fault = result.last().fault();
        if (fault != null) {
            writeFault(xml, service, result, fault);
            xml.writeCharacters("\n    ");
        }
        xml.writeEndElement();
    }

    private static void writeFault(XMLStreamWriter xml, Service service, CheckResult result, Fault fault)
            throws XMLStreamException {
        String details = service.url() + "\n"
                + result.attempts().stream().map(JunitReport::sentence).collect(Collectors.joining("\n"));
        xml.writeCharacters("\n      ");
        if (result.status() == Status.DEGRADED) {
            xml.writeStartElement("system-out");
        } else {
            xml.writeStartElement(result.status() == Status.UNHEALTHY ? "failure" : "error");
            xml.writeAttribute("message", valid(fault.message()));
            xml.writeAttribute("type", fault.kind().word());
        }
        xml.writeCharacters(valid(details));
        xml.writeEndElement();
    }

    private static String sentence(Attempt attempt) {
        Fault fault = attempt.fault();
        return "attempt " + attempt.number() + " at " + attempt.startedAt().truncatedTo(ChronoUnit.MILLIS) + ": "
                + attempt.status() + (fault == null ? "" : ", " + fault.message());
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }

    /// Foreign text may hold characters that XML 1.0 has no way to write.
    private static String valid(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
