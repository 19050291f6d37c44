package dev.postbag.gateway.guard;

/** How much clients may still write, as the domain sees it. */
public interface Allowances {

    AllowanceRule rule();

    /** Takes one write from the client's allowance, if there is one left. */
    Allowance take(ClientPrefix client);
}
