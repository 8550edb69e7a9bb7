package dev.probity.faults.junit;

import dev.probity.faults.FaultServer;
import dev.probity.faults.config.FaultServerConfig;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives the tests of a class a fault server on a free port, as a parameter; before each test it is as new.
///
/// ```java
/// @ExtendWith(FaultServerExtension.class)
/// class ShopClientTest {
///     @Test
///     void retriesAfterOneFailure(FaultServer server) {
///         server.injection().failCount(1);
///         ...
///     }
/// }
/// ```
///
/// The tests of one class share the server, so they must not run at the same time.
public final class FaultServerExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(FaultServerExtension.class);

    /// The server belongs to the class, and is closed with it.
    @Override
    public void beforeAll(ExtensionContext context) {
        var _ = server(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FaultServer.class;
    }

    @Override
    public FaultServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static FaultServer server(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        FaultServer.class, _ -> FaultServer.start(FaultServerConfig.local()), FaultServer.class);
    }
}
