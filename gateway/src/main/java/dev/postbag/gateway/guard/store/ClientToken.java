package dev.postbag.gateway.guard.store;

import dev.postbag.gateway.guard.ClientPrefix;
import dev.postbag.gateway.guard.Signature;
import java.nio.ByteBuffer;

/** What a client is known by for a while, in memory alone: half of a signature, of which the key is nowhere else. */
record ClientToken(long high, long low) {

    static ClientToken of(ClientPrefix client, Signature signature) {
        ByteBuffer signed = ByteBuffer.wrap(signature.of(client.bytes()));
        return new ClientToken(signed.getLong(), signed.getLong());
    }

    @Override
    public String toString() {
        return "ClientToken[…]";
    }
}
