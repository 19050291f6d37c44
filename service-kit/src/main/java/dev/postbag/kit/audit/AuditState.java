package dev.postbag.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * How a service's audits stand.
 *
 * @param requested how many were asked for, by somebody or by the clock
 * @param done the last request that was answered
 * @param running the one at work, as far as it has come
 * @param latest the last that ended
 */
public record AuditState(
        long requested,
        long done,
        @Nullable AuditResult running,
        @Nullable AuditResult latest) {}
