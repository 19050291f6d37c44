package dev.postbag.comment.imported;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ends a process after so many calls of its ports: each call had its effect, and nobody heard its answer. */
final class Kills {

    /** What a killed process ends with. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int callsLeft;

    private Kills(int callsLeft) {
        this.callsLeft = callsLeft;
    }

    static Kills after(int calls) {
        return new Kills(calls);
    }

    static Kills never() {
        return new Kills(Integer.MAX_VALUE);
    }

    <T> T through(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(behind, given);
                        if (--callsLeft == 0) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
