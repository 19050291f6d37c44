package dev.postbag.comment.notice;

import dev.postbag.comment.thread.Text;
import dev.postbag.comment.thread.ThreadKey;
import java.security.SecureRandom;

/**
 * What is derived for one case from its thread's key and from material that is never kept, as is done for comments: sent
 * again, the request leads to the same case and the same receipt.
 */
final class CaseSecrets {

    private static final int ID_LENGTH = 26;
    private static final int MATERIAL_BYTES = 32;

    private final ThreadKey thread;
    private final String material;

    private CaseSecrets(ThreadKey thread, String material) {
        this.thread = thread;
        this.material = material;
    }

    static CaseSecrets of(ThreadKey thread, String comment, String idempotencyKey) {
        return new CaseSecrets(thread, comment + "|" + idempotencyKey);
    }

    static CaseSecrets random(ThreadKey thread, SecureRandom random) {
        byte[] bytes = new byte[MATERIAL_BYTES];
        random.nextBytes(bytes);
        return new CaseSecrets(thread, Text.base64(bytes));
    }

    String id() {
        return Text.base32(thread.sign("case|" + material), ID_LENGTH);
    }

    CaseReceipt receipt() {
        return new CaseReceipt(Text.base64(thread.sign("case-receipt|" + material)));
    }
}
