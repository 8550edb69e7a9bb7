package dev.probity.bench.outage;

import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.ClientException;

/// The client of this project.
record ResilientCaller(ResilientClient client, Request request) implements Caller {
    @Override
    public boolean call() {
        try {
            return client.send(request).status() == 200;
        } catch (ClientException _) {
            return false;
        }
    }
}
