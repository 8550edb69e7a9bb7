/// The HTTP side of Probity for any JVM application: the resilient client, and the transport beneath it, where one call
/// is one request.
module dev.probity.client {
    requires static transitive org.jspecify;
    requires transitive org.slf4j;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.dns;
    requires io.netty.codec.http;
    requires io.netty.codec.http2;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.resolver;
    requires io.netty.resolver.dns;
    requires io.netty.transport;
    requires io.netty.transport.classes.epoll;
    requires io.netty.transport.unix.common;
    requires tools.jackson.core;
    requires static com.networknt.schema;
    requires static micrometer.core;

    exports dev.probity.client;
    exports dev.probity.client.breaker;
    exports dev.probity.client.budget;
    exports dev.probity.client.bulkhead;
    exports dev.probity.client.event;
    exports dev.probity.client.exception;
    exports dev.probity.client.fanout;
    exports dev.probity.client.json;
    exports dev.probity.client.log;
    exports dev.probity.client.metrics;
    exports dev.probity.client.report;
    exports dev.probity.client.retry;
    exports dev.probity.client.schema;
    exports dev.probity.client.testing;
    exports dev.probity.client.time;
    exports dev.probity.client.transport;
    exports dev.probity.client.transport.netty;
    exports dev.probity.client.validation;
}
